import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // A whole workbook in a failure's text hides the failure.
    diff: { truncateThreshold: 80 },
    chaiConfig: { truncateThreshold: 200 },
  },
});
