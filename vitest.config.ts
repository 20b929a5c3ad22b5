import { defineConfig } from "vitest/config";

// Pure code keeps nothing between two files, so its modules are loaded once for all of them.
const pure = ["agreement", "crm", "formulas", "functions", "planning", "report", "taskpane", "workbook"].map(
  room => `test/${room}/**/*.test.{ts,tsx}`,
);

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Three for two cores: a browser's tests spend a quarter of their time waiting.
    maxWorkers: 3,
    // A whole workbook in a failure's text hides the failure.
    diff: { truncateThreshold: 80 },
    chaiConfig: { truncateThreshold: 200 },
    projects: [
      { extends: true, test: { name: "pure", include: pure, isolate: false } },
      { extends: true, test: { name: "hosts", include: ["test/**/*.test.{ts,tsx}"], exclude: pure } },
    ],
  },
});
