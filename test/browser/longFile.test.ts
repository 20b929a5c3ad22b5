import { writeXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ExampleRefresh, openExampleRefresh } from "./exampleRefresh.ts";
import { giveFile } from "./giveFile.ts";
import { snapshot, startOver } from "./playgroundPage.ts";
import { csv, header, row, rows } from "./smallExport.ts";

let example: ExampleRefresh;
let page: Page;
beforeAll(async () => {
  example = await openExampleRefresh();
  page = example.page;
});
afterAll(() => example?.playground.close());

describe("a long file", () => {
  const lines = Array.from({ length: 60 }, (_, at) => row(at, `,${"a note of some length ".repeat(10)}`));
  const long = { name: "long.csv", header: `${header},Note\n`, part: csv(...lines), times: 4000 };
  const give = () => giveFile(page, long);

  test("shows its progress and can be cancelled", async () => {
    await giveLong(give);
    expect(await page.getByRole("progressbar").getAttribute("max")).toBe("100");
    await example.panel.getByRole("button", { name: "Cancel" }).click();
    await example.expectNothingWritten();
    await page.waitForTimeout(1500);
    expect(await example.panel.getByRole("heading", { name: "Your CRM export" }).count()).toBe(1);
    await example.expectNothingWritten();
  });

  test("is read after a cancel as if nothing had been", async () => {
    await giveFile(page, { name: "good.csv", part: csv(header, ...rows(40)) });
    await example.panel.getByRole("heading", { name: "What was found in good.csv" }).waitFor();
    await example.panel.getByRole("button", { name: "Cancel" }).click();
    await example.expectNothingWritten();
  });

  test("that is a workbook shows its progress and can be cancelled too", async () => {
    const cells = Array.from({ length: 40_000 }, (_, at) => [at, new Date(Date.UTC(2026, 4, 1 + (at % 28))), "Email"]);
    const rows = [["Record ID", "Create Date", "Original Source"], ...cells];
    const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: "Leads", rows }] }));
    await page.getByLabel("CRM export file").setInputFiles({ name: "long.xlsx", mimeType: "", buffer });
    await example.panel.getByText("Reading the workbook").waitFor();
    await example.panel.getByRole("button", { name: "Cancel" }).click();
    await example.expectNothingWritten();
    await page.waitForTimeout(1500);
    expect(await example.panel.getByRole("heading", { name: "Your CRM export" }).count()).toBe(1);
  });

  test("of a million rows whose ids repeat never holds the page for long", async () => {
    const part = csv(...Array.from({ length: 5000 }, (_, at) => row(at)));
    await giveFile(page, { name: "million.csv", header: `${header}\n`, part, times: 200 });
    await watchTasks();
    await example.panel.getByRole("heading", { name: "What was found in million.csv" }).waitFor({ timeout: 60_000 });
    expect(await example.panel.getByText("1,000,000 rows read").count()).toBe(1);
    // It stays below 100 ms where nothing else runs; other work on the machine makes it longer.
    expect(await longestTask()).toBeLessThan(500);
    await example.panel.getByRole("button", { name: "Cancel" }).click();
    await example.expectNothingWritten();
  });

  test("leaves the workbook as it was when the pane is closed while it is read", async () => {
    await giveLong(give);
    await page.evaluate(() => document.querySelector("#pane")!.replaceChildren());
    await page.waitForTimeout(3000);
    expect(await snapshot(page)).toEqual(example.built);
  });

  test("does no harm when the page is reloaded while it is read", async () => {
    await startOver(page);
    await page.getByRole("radio", { name: "Drop your CRM export" }).check();
    await giveLong(give);
    await startOver(page);
    await page.getByRole("radio", { name: "Example" }).waitFor();
    expect(Object.keys(await snapshot(page))).toEqual(["Sheet1"]);
  });
});

interface Watched extends Window {
  tasks?: PerformanceObserver;
  longest?: number;
}

/** From now on notes how long the page is held. */
const watchTasks = () =>
  page.evaluate(() => {
    const watched = window as Watched;
    watched.tasks?.disconnect();
    watched.longest = 0;
    watched.tasks = new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) watched.longest = Math.max(watched.longest ?? 0, duration);
    });
    watched.tasks.observe({ type: "longtask" });
  });

const longestTask = () => page.evaluate(() => (window as Watched).longest ?? 0);

async function giveLong(give: () => Promise<void>): Promise<void> {
  await give();
  await page.getByRole("progressbar").waitFor();
  expect(await page.getByRole("button", { name: "Cancel" }).isVisible()).toBe(true);
}

test("nothing complained", () => {
  expect(example.playground.complaints).toEqual([]);
});
