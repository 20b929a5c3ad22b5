import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { functions } from "../../core/functions/index.ts";
import { type ExcelPage, openExcelPage } from "./excelPage.ts";

let pane: ExcelPage;
beforeAll(async () => {
  pane = await openExcelPage();
});
afterAll(() => pane?.close());

const ourSheets = () => pane.excel.book.sheets.map(({ name }) => name).filter(name => name.startsWith("SLA "));

test("the pane opens beside an empty workbook, with every function ready", async () => {
  await pane.page.getByRole("tab", { name: "Build" }).waitFor();
  const known = await pane.page.evaluate(() => [
    ...(window as unknown as { excelTest: { functions: Map<string, unknown> } }).excelTest.functions.keys(),
  ]);
  expect(known).toEqual(functions.map(({ name }) => name));
});

test("one click builds the example, and the right number of leads stands in the cells", async () => {
  await pane.page.getByRole("tab", { name: "Build" }).click();
  await pane.page.getByRole("radio", { name: /Example/ }).check();
  await pane.page.getByRole("button", { name: /Build/ }).last().click();
  await expect.poll(() => ourSheets().includes("SLA Build"), { timeout: 60_000 }).toBe(true);
  await pane.page.getByText("Share without the add-in").first().waitFor({ timeout: 60_000 });
  await pane.excel.calculated();
  const values = [...pane.excel.book.sheet("SLA Overview").cells.values()].map(({ value }) => value);
  expect(values).toContain("SLA Overview");
  expect(values.some(value => typeof value === "number" && value >= 200)).toBe(true);
});

test("one click converts the workbook to plain formulas", async () => {
  await pane.page.getByRole("button", { name: "Convert to plain formulas" }).click();
  await pane.page.getByRole("button", { name: "Convert to SLA functions" }).waitFor({ timeout: 60_000 });
  const formulas = pane.excel.book.sheets.flatMap(({ cells }) =>
    [...cells.values()].map(({ formula }) => formula ?? ""),
  );
  expect(formulas.filter(formula => /SLA_/.test(formula))).toEqual([]);
});

test("a conversion that fails half way says that the workbook is as it was, and it is", async () => {
  const before = pane.excel.book.snapshot();
  pane.excel.failBefore = pane.excel.actionsDone + 3_000;
  await pane.page.getByRole("button", { name: "Convert to SLA functions" }).click();
  await pane.page.getByText("Excel failed. The workbook is as it was before.").waitFor({ timeout: 60_000 });
  expect(pane.excel.book.snapshot()).toEqual(before);
});

test("a forgotten formula is entered again from the tab Functions", async () => {
  // What is still being calculated would put a value in place of the error.
  await pane.excel.calculated();
  pane.excel.book.sheet("Sheet1").cells.set("1,1", { formula: "=SLA_CLOSE_RATE(1,2)", value: "#NAME?" });
  await pane.page.getByRole("tab", { name: "Functions" }).click();
  await pane.page.getByRole("button", { name: "Enter SLA formulas again" }).click();
  await pane.page.getByText("1 formula was entered again.").waitFor({ timeout: 60_000 });
});

test("the ribbon's Refresh brings the tab Refresh to the front", async () => {
  await pane.page.evaluate(async () => {
    const { actions } = (window as unknown as { excelTest: { actions: Map<string, (event: object) => Promise<void>> } })
      .excelTest;
    await actions.get("showRefresh")!({ completed() {} });
  });
  await expect
    .poll(() => pane.page.getByRole("tab", { name: "Refresh" }).getAttribute("aria-selected"), { timeout: 10_000 })
    .toBe("true");
});

test("the pane has no serious accessibility problem and fits into its width", async () => {
  const { violations } = await new AxeBuilder({ page: pane.page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(" ")}`)).toEqual([]);
  expect(await pane.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
    0,
  );
});

test("nothing but Office.js was asked of another machine, no policy was broken, nothing complained", () => {
  const origin = new URL(pane.page.url()).origin;
  const elsewhere = pane.requests.filter(url => !url.startsWith(origin) && !url.startsWith("data:"));
  expect(elsewhere).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
  expect(pane.complaints).toEqual([]);
});
