import { expect, test } from "vitest";
import { calculate } from "../../core/formulas/calculate.ts";
import { f, formulas } from "../../core/workbook/model/blocks.ts";
import { plainSheet } from "../../core/workbook/sheets/plainSheet.ts";

/** Numbers 10, 20, 30 in column A from row 5 on, beside them one formula a row. */
function shownBeside(formulaOf: (row: number) => string): unknown[] {
  const rows = [5, 6, 7];
  const numbers = { name: "numbers", role: "data", look: "data", formats: ["count"], row: 5, column: 1 } as const;
  const blocks = [
    { ...numbers, cells: rows.map((_, index) => [10 * (index + 1)]) },
    formulas(
      { name: "formulas", row: 5, column: 2 },
      rows.map(row => [f(formulaOf(row))]),
      ["count"],
    ),
  ];
  const at = calculate({ sheets: [plainSheet({ name: "Sheet", blocks, widths: {} })], names: [] });
  return rows.map(row => at("Sheet", row, 2));
}

test("a formula that goes down a table reads its own row", () => {
  expect(shownBeside(row => `=$A${row}*2`)).toEqual([20, 40, 60]);
  expect(shownBeside(row => `=SUM(A${row}:A${row})+SUM($A$5:$A$7)`)).toEqual([70, 80, 90]);
});

test("a number that only looks like the row stays the number that is written", () => {
  expect(shownBeside(row => `=$A${row}*${row}`)).toEqual([50, 120, 210]);
  expect(shownBeside(row => `=$A${row}&" in row ${row}"`)).toEqual(["10 in row 5", "20 in row 6", "30 in row 7"]);
  expect(shownBeside(row => `=SUM(A${row}:A7)`)).toEqual([60, 50, 30]);
  expect(shownBeside(() => "=$A5+5")).toEqual([15, 15, 15]);
});
