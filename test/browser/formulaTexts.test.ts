import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ExampleRefresh, openExampleRefresh } from "./exampleRefresh.ts";
import { giveFile } from "./giveFile.ts";
import { snapshot, startOver } from "./playgroundPage.ts";
import { seriousFindings } from "./seriousFindings.ts";
import { csv, header, rows } from "./smallExport.ts";

let example: ExampleRefresh;
let page: Page;
beforeAll(async () => {
  example = await openExampleRefresh();
  page = example.page;
});
afterAll(() => example?.playground.close());

test("texts that look like formulas stay texts in every sheet", async () => {
  const evil = ["=EVIL(1)", "+EVIL", "-EVIL", "@EVIL", '=HYPERLINK("x";"EVIL")'];
  const lines = evil.map(
    (text, index) => `${index + 1},2026-05-1${index},"${text.replace(/"/g, '""')}","${text.replace(/"/g, '""')}",Won`,
  );
  await giveFile(page, { name: "=EVIL().csv", part: csv(header, ...lines, ...rows(30).map(line => `9${line}`)) });
  await example.panel.getByRole("heading", { name: "What was found in" }).waitFor();
  const keep = example.panel.getByRole("button", { name: "Keep the marked answers" });
  await keep.or(example.apply).first().waitFor();
  if (await keep.isVisible()) await keep.click();
  await example.panel.getByLabel("Source name").fill("=EVIL source");
  await example.apply.click();
  await example.panel.getByRole("region", { name: "Result of the refresh" }).waitFor();
  const after = await snapshot(page);
  const formulas = Object.values(after).flatMap(sheet => sheet.formulas.flat());
  expect(formulas.filter(formula => formula.includes("EVIL"))).toEqual([]);
  for (const sheet of ["SLA Mapping", "SLA Log", "SLA History"])
    expect(after[sheet]!.formulas.flat().join("")).toBe("");
  const mapping = after["SLA Mapping"]!.values.flat();
  for (const text of evil) expect(mapping).toContain(text);
  expect(after["SLA Log"]!.values.flat()).toEqual(expect.arrayContaining(["=EVIL().csv", "=EVIL source"]));
  await example.panel.getByRole("button", { name: "Undo last refresh" }).click();
  await example.panel.getByText("The last refresh is undone").waitFor();
  expect(await snapshot(page)).toEqual(example.built);
});

test("a new name that would be a formula is refused with the reason", async () => {
  await giveFile(page, {
    name: "few.csv",
    part: csv(header, ...rows(30), "99,2026-05-10,Carrier pigeon,Enterprise,Won"),
  });
  await example.panel.getByRole("combobox", { name: "Carrier pigeon counts as" }).selectOption("New name…");
  await example.panel.getByLabel("New channel for Carrier pigeon").fill("=EVIL()");
  await example.panel.getByText("starts with =: start it with a letter or digit.").waitFor();
  await example.panel.getByRole("button", { name: "Add", exact: true }).click();
  await example.panel.getByLabel("New channel for Carrier pigeon").waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await example.panel.getByRole("button", { name: "Cancel" }).click();
  await example.expectNothingWritten();
});

test("nor in a workbook that is built from such an export", async () => {
  await startOver(page);
  await page.getByRole("radio", { name: "Drop your CRM export" }).check();
  const lines = rows(40).map(line => line.replace("Organic Search,Enterprise", "=EVIL(1),+EVIL"));
  await giveFile(page, { name: "@EVIL.csv", part: csv(header, ...lines) });
  await page.getByRole("heading", { name: "What was found in @EVIL.csv" }).waitFor();
  await page.getByLabel("Company").fill("=EVIL company");
  // Without a name for any channel or persona the goal can only be split over one row.
  expect(await page.getByRole("radio", { name: "One row" }).isChecked()).toBe(true);
  await page.getByRole("button", { name: "Build the workbook" }).click();
  await page.getByText("The SLA workbook is built").waitFor();
  const sheets = await snapshot(page);
  expect(sheets["SLA Setup"]!.values.flat()).toContain("=EVIL company");
  const formulas = Object.values(sheets).flatMap(sheet => sheet.formulas.flat());
  expect(formulas.filter(formula => formula.includes("EVIL"))).toEqual([]);
});

test("nothing complained", () => {
  expect(example.playground.complaints).toEqual([]);
});
