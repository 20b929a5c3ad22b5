import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageOf } from "../workbook-file/packageOf.ts";
import { openPlayground, type Playground } from "./playgroundPage.ts";

let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(() => playground?.close());

test("the workbook beside the pane is handed out as a file in plain formulas, named after company and date", async () => {
  const { page } = playground;
  await page.getByRole("radio", { name: "Example" }).check();
  await page.getByRole("button", { name: "Build the workbook" }).click();
  await page.getByText("The SLA workbook is built").waitFor({ timeout: 60_000 });
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 60_000 }),
    page.getByRole("button", { name: "Download as .xlsx" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("SLA workbook Example Company 2026-06-30.xlsx");
  const file = packageOf(new Uint8Array(readFileSync(await download.path())));
  expect(file.sheet("SLA Overview").cells[4]?.[0]).toMatchObject({ v: 50_000 });
  await page.getByText('was handed to you as the file "SLA workbook Example Company 2026-06-30.xlsx"').waitFor();
});
