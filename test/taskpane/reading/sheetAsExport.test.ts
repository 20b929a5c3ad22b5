import { expect, test } from "vitest";
import { readExport } from "../../../core/crm/readExport.ts";
import { isRefusal } from "../../../core/taskpane/reading/given.ts";
import { sheetAsExport } from "../../../core/taskpane/reading/sheetAsExport.ts";
import { exportName, notRead } from "../../../core/taskpane/review/exportName.ts";
import { proposeSource } from "../../../core/workbook/refresh/sourceName.ts";

const cells = [
  ["Record ID", "Create Date", "Original Source", "Amount"],
  [1, 46_146, "Organic Search", { f: "=500*2", v: 1000 }],
  [2, 46_147, "Email", null],
];

test("the cells of the sheet are read as an export, dates as the days that the sheet shows", () => {
  const given = sheetAsExport({ name: "June leads", cells });
  if (isRefusal(given) || !("cells" in given)) throw new Error("refused");
  const reading = readExport({ cells: given.cells }, {});
  if (reading.kind === "refusal") throw new Error(reading.text);
  expect(reading.rows.used).toBe(2);
  expect(reading.firstCreated).toBe("2026-05-04");
  expect(reading.allColumns[3]!.samples).toContain("1000");
});

test.each([
  ["SLA Overview", cells, /"SLA Overview", belongs to the SLA workbook/],
  ["Sheet1", [], /"Sheet1", is empty/],
])("%s is refused with what to do instead", (name, content, said) => {
  const given = sheetAsExport({ name, cells: content });
  expect(isRefusal(given) && given.text).toMatch(said);
  expect(isRefusal(given) && given.text).toContain("Bring the sheet with the rows of the export to the front");
});

test("the sheet is called by its name; a name that every new sheet has says nothing of the source", () => {
  expect(exportName("Sheet: June")).toBe('the sheet "June"');
  expect(notRead({ fileName: "Sheet: June", refusal: "Why." })).toBe('The sheet "June" was not read. Why.');
  const source = (fileName: string) => proposeSource({ fileName, allColumns: [] });
  expect(source("Sheet: Partner inquiries June 2026")).toBe("Partner inquiries");
  expect([source("Sheet: Sheet1"), source("Sheet: Tabelle2")]).toEqual(["CRM export", "CRM export"]);
});
