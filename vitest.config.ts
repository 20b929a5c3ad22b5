import { defineConfig } from "vitest/config";

const filesOf = (rooms: string[]) => rooms.map(room => `test/${room}/**/*.test.{ts,tsx}`);

// These keep nothing between two files, so their modules are loaded once for all of them.
const pure = filesOf(["agreement", "crm", "formulas", "functions", "planning", "report", "taskpane", "workbook"]);
const browser = filesOf(["browser"]);

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
      { extends: true, test: { name: "browser", include: browser, isolate: false } },
      { extends: true, test: { name: "hosts", include: filesOf(["**"]), exclude: [...pure, ...browser] } },
    ],
  },
});
