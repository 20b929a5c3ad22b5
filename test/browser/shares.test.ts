import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPlayground, type Playground, snapshot, typeInto } from "./playgroundPage.ts";
import { seriousFindings } from "./seriousFindings.ts";
import { tableRows } from "./tableRows.ts";

const exportFile = fileURLToPath(new URL("../crm/exports/large/hubspot_contacts.csv", import.meta.url));

let playground: Playground;
let page: Page;
beforeAll(async () => {
  playground = await openPlayground();
  page = playground.page;
  page.setDefaultTimeout(15_000);
  await page.getByRole("radio", { name: "Example" }).check();
  await page.getByRole("button", { name: "Build the workbook" }).click();
  await page.getByText("The SLA workbook is built").waitFor();
});
afterAll(() => playground?.close());

const shares = async () => {
  const rows = tableRows((await snapshot(page))["SLA Metrics"], "Channel");
  return rows.map(row => Number(row["Share of goal"]));
};
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

test("a refresh that replaces the worked example offers shares of the team's own", async () => {
  const example = await shares();
  await page.getByRole("tab", { name: "Refresh" }).click();
  await page.getByLabel("CRM export file").setInputFiles(exportFile);
  await page.getByRole("button", { name: "Keep the marked answers" }).click();
  await page.getByRole("button", { name: "Apply", exact: true }).click();
  const result = page.getByRole("region", { name: "Result of the refresh" });
  await result.getByText("The shares of the goal are still those of the worked example.").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  expect(await shares()).toEqual(example);

  await result.getByRole("button", { name: "Prefill shares" }).click();
  await result.getByText(/^This changes \d+ of 30 shares of the goal/).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await result.getByRole("button", { name: "Leave them as they are" }).click();
  expect(await result.getByRole("button", { name: "Prefill shares" }).evaluate(e => e === document.activeElement)).toBe(
    true,
  );
  expect(await shares()).toEqual(example);

  await result.getByRole("button", { name: "Prefill shares" }).click();
  await result.getByRole("button", { name: "Write the shares" }).click();
  await result.getByText("The shares of the goal now follow the expected revenue.").waitFor();
  const own = await shares();
  expect(own).not.toEqual(example);
  expect(sum(own)).toBeCloseTo(1, 9);
  expect(await result.getByRole("button", { name: "Prefill shares" }).count()).toBe(0);
});

test("Build offers the same, and says when there is nothing to write", async () => {
  await page.getByRole("tab", { name: "Build" }).click();
  const place = page.getByRole("tabpanel", { name: "Build" }).getByRole("region", { name: "Shares of the goal" });
  await place.getByRole("button", { name: "Prefill shares" }).click();
  await place.getByText("there is nothing to write").waitFor();
  await place.getByRole("button", { name: "Close" }).click();

  await page.evaluate(() => {
    const book = window.univerAPI!.getActiveWorkbook()!;
    book.setActiveSheet(book.getSheetByName("SLA Metrics")!);
  });
  await typeInto(page, "F5", "0.75");
  await place.getByRole("button", { name: "Prefill shares" }).click();
  await place.getByText(/^This changes 1 of 30 shares of the goal, typed ones included/).waitFor();
  await place.getByRole("button", { name: "Write the shares" }).click();
  await page
    .getByRole("region", { name: "Result of the build" })
    .getByText("now follow the expected revenue")
    .waitFor();
  expect(sum(await shares())).toBeCloseTo(1, 9);
});

test("a cell that cannot be read is named, nothing is written, and once corrected the note goes", async () => {
  await page.evaluate(() => {
    const book = window.univerAPI!.getActiveWorkbook()!;
    book.setActiveSheet(book.getSheetByName("SLA Metrics")!);
    book.getSheetByName("SLA Metrics")!.getRange("F5").setValue("a third");
  });
  const before = await snapshot(page);
  await page.getByRole("button", { name: "Build again" }).click();
  const notes = page.getByRole("region", { name: "About this workbook" });
  await notes.getByText(/SLA Metrics.*F5.*a third/).waitFor();
  await page.getByRole("alert").filter({ hasText: "Nothing was written" }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  expect(await snapshot(page)).toEqual(before);
  await page.evaluate(() => {
    window.univerAPI!.getActiveWorkbook()!.getSheetByName("SLA Metrics")!.getRange("F5").setValue(0.1);
  });
  await notes.getByRole("button", { name: "Look again" }).click();
  await notes.waitFor({ state: "detached" });
});

test("an export that is given while the workbook is written waits, and takes nothing back", async () => {
  await page.getByRole("button", { name: "Convert to plain formulas" }).click();
  await page.getByRole("tab", { name: "Refresh" }).click();
  await page.getByLabel("CRM export file").setInputFiles(exportFile);
  await page.getByRole("heading", { name: "What was found in hubspot_contacts.csv" }).waitFor();
  expect(await page.getByText("was cut short").count()).toBe(0);
  const formulas = Object.values(await snapshot(page)).flatMap(sheet => sheet.formulas.flat());
  expect(formulas.filter(formula => formula !== "").length).toBeGreaterThan(100);
  expect(formulas.filter(formula => formula.includes("SLA_"))).toEqual([]);
});

test("nothing complained", () => {
  expect(playground.complaints).toEqual([]);
});
