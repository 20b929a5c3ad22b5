import { writeXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEngine } from "../../command-line/warehouse/duckdbEngine.ts";
import { asCells } from "../warehouse/answerOf.ts";
import { type ExampleRefresh, openExampleRefresh } from "./exampleRefresh.ts";
import { giveFile, pasteExport } from "./giveFile.ts";
import { snapshot } from "./playgroundPage.ts";
import { seriousFindings } from "./seriousFindings.ts";

let example: ExampleRefresh;
let page: Page;
beforeAll(async () => {
  example = await openExampleRefresh();
  page = example.page;
});
afterAll(() => example?.playground.close());

const found = (name: string) =>
  example.panel.getByRole("heading", { name: `What was found in ${name}` }).waitFor({ timeout: 15_000 });
const quality = () => example.panel.getByRole("region", { name: "Quality report" }).innerText();
const cancel = () => example.panel.getByRole("button", { name: "Cancel" }).click();
const alert = () => example.panel.getByRole("alert").filter({ hasText: /\w/ });

const header = ["Record ID", "Create Date", "Original Source", "Persona", "Deal Status"];
const cells = [header, ...Array.from({ length: 12 }, (_, at) => [at + 1, 46_140 + at, "Email", "Enterprise", "Won"])];

describe("the sheet in front", () => {
  test("that belongs to the workbook is refused with what to do", async () => {
    await example.panel.getByRole("button", { name: "Use the sheet I am on" }).click();
    await alert()
      .filter({ hasText: /"SLA Overview", belongs to the SLA workbook .* Bring the sheet/ })
      .waitFor();
    await example.expectNothingWritten();
  });

  test("that is empty is refused too", async () => {
    await page.evaluate(() => window.univerAPI!.getActiveWorkbook()!.create("My export", 40, 10));
    await example.panel.getByRole("button", { name: "Use the sheet I am on" }).click();
    await alert()
      .filter({ hasText: /"My export", is empty/ })
      .waitFor();
  });

  test("that holds an export is read, its days included, and stays as it is", async () => {
    await page.evaluate(values => {
      const sheet = window.univerAPI!.getActiveWorkbook()!.getSheetByName("My export")!;
      sheet.getRange(0, 0, values.length, values[0]!.length).setValues(values);
      sheet.getRange(1, 1, values.length - 1, 1).setNumberFormat("yyyy-mm-dd");
    }, cells);
    const before = await snapshot(page);
    await example.panel.getByRole("button", { name: "Use the sheet I am on" }).click();
    await found('the sheet "My export"');
    expect(await quality()).toContain("12 rows read = 12 used");
    expect(await example.panel.getByLabel("Data as of").inputValue()).toBe("2026-05-09");
    expect(await seriousFindings(page)).toEqual([]);
    expect(await snapshot(page)).toEqual(before);
    await cancel();
    await page.evaluate(() => {
      const book = window.univerAPI!.getActiveWorkbook()!;
      book.deleteSheet(book.getSheetByName("My export")!);
    });
  });
});

test("cells pasted from a spreadsheet are read, with line breaks and quotes inside them", async () => {
  const rows = Array.from({ length: 9 }, (_, at) => [
    String(at + 1),
    `2026-05-1${at}`,
    "Email",
    "Enterprise",
    "Won",
    '"a note\nover ""two"" lines"',
  ]);
  const tabbed = [[...header, "Note"], ...rows].map(row => row.join("\t")).join("\r\n");
  await pasteExport(page, tabbed);
  await found("the pasted text");
  expect(await quality()).toContain("9 rows read = 9 used");
  await cancel();
  await example.expectNothingWritten();
});

test("a table of a warehouse: the SQL is copied below the review of a part of it, and its answer is read without a question", async () => {
  const rows = Array.from({ length: 9 }, (_, at) => [String(at + 1), `2026-05-1${at}`, "Email", "Enterprise", "Won"]);
  await pasteExport(page, [header, ...rows].map(row => row.join("\t")).join("\n"));
  await found("the pasted text");
  await page.evaluate(() => {
    const writeText = (text: string) => Promise.resolve(void document.body.setAttribute("data-copied", text));
    Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  });
  await example.panel.getByText("From a warehouse").click();
  await example.panel.getByLabel("Warehouse", { exact: true }).selectOption("DuckDB");
  await example.panel.getByLabel("Table", { exact: true }).fill("leads");
  expect(await seriousFindings(page)).toEqual([]);
  await example.panel.getByRole("button", { name: "Copy the SQL" }).click();
  await example.panel.getByText("Copied: run it in the warehouse").waitFor();
  const sql = (await page.evaluate(() => document.body.getAttribute("data-copied")))!;
  await cancel();
  const engine = await openEngine();
  const whole = 'SELECT range AS "Record ID", DATE \'2026-04-01\' + CAST(range AS INTEGER) AS "Create Date"';
  const said = `'Email' AS "Original Source", 'Enterprise' AS "Persona", 'Won' AS "Deal Status"`;
  await engine.run(`CREATE TABLE leads AS ${whole}, ${said} FROM range(40)`);
  const answer = asCells(await engine.ask({ sql, parameters: {} }));
  engine.close();
  await pasteExport(page, answer.map(row => row.join("\t")).join("\n"));
  await found("the pasted text");
  await example.panel.getByText("These are counts from a warehouse").waitFor();
  expect(await quality()).toContain("40 rows read = 40 used");
  expect(await example.panel.getByText("From a warehouse", { exact: true }).count()).toBe(0);
  await cancel();
  await example.expectNothingWritten();
});

describe("a workbook file", () => {
  const file = async (name: string, ...sheets: readonly { name: string; rows: (string | number | Date)[][] }[]) =>
    giveFile(page, { name, part: [...(await writeXlsx({ sheets: [...sheets] }))] });
  const dated = cells.map((row, at) => (at === 0 ? row : [row[0]!, new Date(Date.UTC(2026, 4, at)), ...row.slice(2)]));
  const cover = { name: "Cover", rows: [["Report of May"]] };
  const export_ = { name: "Export", rows: dated };

  test("with one sheet is read at once", async () => {
    await file("one.xlsx", export_);
    await found("one.xlsx");
    expect(await quality()).toContain("12 rows read = 12 used");
    expect(await example.panel.getByLabel("Data as of").inputValue()).toBe("2026-05-12");
    await cancel();
  });

  test("with several sheets asks which, and proposes the one with a table", async () => {
    await file("report.xlsx", cover, export_);
    const question = example.panel.getByRole("group", { name: "report.xlsx has 2 sheets" });
    await question.waitFor();
    expect(await question.getByRole("radio", { name: "Export" }).isChecked()).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
    await question.getByRole("radio", { name: "Cover" }).check();
    await example.panel.getByRole("button", { name: "Read this sheet" }).click();
    await alert()
      .filter({ hasText: /"report.xlsx" was not read\. .* only one column/ })
      .waitFor();
    await file("report.xlsx", cover, export_);
    await example.panel.getByRole("button", { name: "Read this sheet" }).click();
    await found("report.xlsx");
  });

  test("is remembered with its sheet once it is applied, and the sheet can be changed", async () => {
    const apply = example.apply;
    const keep = example.panel.getByRole("button", { name: "Keep the marked answers" });
    await apply.or(keep).first().waitFor();
    if (await keep.isVisible()) await keep.click();
    await apply.click();
    await example.panel.getByRole("region", { name: "Result of the refresh" }).waitFor();
    await file("next.xlsx", cover, export_);
    await found("next.xlsx");
    const sheet = example.panel.getByLabel("Sheet of the file");
    expect(await sheet.inputValue()).toBe("Export");
    await example.panel.getByText(/already applied/).waitFor();
    await example.panel.getByRole("button", { name: "Done" }).click();
    await example.panel.getByRole("button", { name: "Undo last refresh" }).click();
    await example.panel.getByText("The last refresh is undone").waitFor();
    expect(await snapshot(page)).toEqual(example.built);
  });
});

test("nothing complained", () => {
  expect(example.playground.complaints).toEqual([]);
});
