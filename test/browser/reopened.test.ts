import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ExampleRefresh, openExampleRefresh } from "./exampleRefresh.ts";
import { giveFile } from "./giveFile.ts";
import { snapshot } from "./playgroundPage.ts";
import { csv, header, rows } from "./smallExport.ts";

let example: ExampleRefresh;
let page: Page;
beforeAll(async () => {
  example = await openExampleRefresh();
  page = example.page;
});
afterAll(() => example?.playground.close());

async function refresh(): Promise<void> {
  await giveFile(page, { name: "list.csv", part: csv(header, ...rows(40)) });
  const keep = example.panel.getByRole("button", { name: "Keep the marked answers" });
  await example.apply.or(keep).first().waitFor();
  if (await keep.isVisible()) await keep.click();
  await example.apply.click();
}

/** As when the person shuts the pane and comes back later: nothing is left but the workbook. */
async function closeAndOpen(): Promise<void> {
  await page.getByRole("button", { name: "Close the pane" }).click();
  expect(await page.locator("#pane").getByRole("tab").count()).toBe(0);
  await page.getByRole("button", { name: "Open the pane" }).click();
  await page.getByRole("tab", { name: "Refresh" }).click();
}

test("a refresh is undone exactly after the pane was closed and opened again", async () => {
  await refresh();
  await example.panel.getByRole("region", { name: "Result of the refresh" }).waitFor();
  await closeAndOpen();
  await example.panel.getByRole("button", { name: "Undo last refresh" }).click();
  await example.panel.getByText("The last refresh is undone").waitFor();
  expect(await snapshot(page)).toEqual(example.built);
});

test("what a person changed since is named before undoing, and nothing is lost unasked", async () => {
  await refresh();
  await example.panel.getByRole("region", { name: "Result of the refresh" }).waitFor();
  await page.evaluate(() => {
    const history = window.univerAPI!.getActiveWorkbook()!.getSheetByName("SLA History")!;
    const leads = history.getRange(0, 0, 1, 12).getValues()[0]!.indexOf("Leads");
    history.getRange(1, leads, 1, 1).setValue(77);
  });
  const changed = await snapshot(page);
  await closeAndOpen();
  await example.panel.getByRole("button", { name: "Undo last refresh" }).click();
  const asked = example.panel.getByRole("region", { name: "Cells changed since the refresh" });
  await asked.waitFor();
  expect(await asked.innerText()).toMatch(/SLA History: 1 row was changed: 2026-05, Organic, Enterprise/);
  await asked.getByRole("button", { name: "Keep everything" }).click();
  expect(await snapshot(page)).toEqual(changed);
  await example.panel.getByRole("button", { name: "Undo last refresh" }).click();
  await asked.getByRole("button", { name: "Undo anyway" }).click();
  await example.panel.getByText("The last refresh is undone").waitFor();
  expect(await snapshot(page)).toEqual(example.built);
});

test("a run that was cut short is rolled back when the pane is opened again", async () => {
  await giveFile(page, { name: "list.csv", part: csv(header, ...rows(40)) });
  const keep = example.panel.getByRole("button", { name: "Keep the marked answers" });
  await example.apply.or(keep).first().waitFor();
  if (await keep.isVisible()) await keep.click();
  // The grid takes the way back and then nothing more, not even going back, as when the machine stops.
  await page.evaluate(() => {
    const book = window.univerAPI!.getActiveWorkbook()!;
    const sheets = Object.getPrototypeOf(book.getSheetByName("SLA Setup")!) as { setFrozenRows: unknown };
    const real = sheets.setFrozenRows as (rows: number) => unknown;
    let written = 0;
    sheets.setFrozenRows = function (rows: number) {
      written += 1;
      if (written > 3) throw new Error("The machine stopped.");
      return real.call(this, rows);
    };
    (window as unknown as { wake: () => void }).wake = () => {
      sheets.setFrozenRows = real;
    };
  });
  await example.apply.click();
  await example.panel.getByRole("alert").filter({ hasText: "The machine stopped." }).waitFor();
  expect(await snapshot(page)).not.toEqual(example.built);
  await page.getByRole("button", { name: "Close the pane" }).click();
  await page.evaluate(() => (window as unknown as { wake: () => void }).wake());
  await page.getByRole("button", { name: "Open the pane" }).click();
  await page.getByText("The last change was cut short. The workbook is back as it was before it.").waitFor();
  expect(await snapshot(page)).toEqual(example.built);
});
