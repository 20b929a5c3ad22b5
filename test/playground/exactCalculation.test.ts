import { afterAll, expect, test } from "vitest";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import type { ReadCell } from "../../core/workbook/writing/host.ts";
import { headlessGrid } from "../../playground/headlessGrid.ts";
import { playgroundHost } from "../../playground/host.ts";

const grid = headlessGrid();
const host = playgroundHost(grid);
afterAll(() => grid.univer.dispose());

const everything = () => host.readSheets(grid.book.getSheets().map(sheet => sheet.getSheetName()));

async function afterFullCalculation() {
  await grid.calculateAgain();
  return everything();
}

test("a zero that a formula gives is no empty text, whatever was compared before", async () => {
  const sheet = grid.book.getActiveSheet();
  sheet.getRange("A1:A3").setFormulas([["=1-1"], ['=""'], ["=2-1"]]);
  sheet.getRange("B1:B3").setFormulas([1, 2, 3].map(row => [`=IF($A${row}="","empty","number")`]));
  sheet.getRange("C1:C3").setFormulas([1, 2, 3].map(row => [`=IF($A${row}="","empty",$A${row}*2)`]));
  await grid.settled();
  await afterFullCalculation();
  expect(sheet.getRange("B1:C3").getRawValues()).toEqual([
    ["number", 0],
    ["empty", "empty"],
    ["number", 2],
  ]);
});

test("a workbook shows after its build, and after a change of one input, what a full calculation shows", async () => {
  await buildWorkbook(host, exampleState("sla"), "replace");
  const built = await everything();
  expect(built.length).toBeGreaterThan(5);
  expect(built).toEqual(await afterFullCalculation());
  const goal = grid.book.getDefinedName("SlaRevenueGoal")!.getFormulaOrRefString();
  const [name, address] = goal.replaceAll("'", "").split("!");
  grid.book.getSheetByName(name!)!.getRange(address!.replaceAll("$", "")).setValue(80_000);
  const changed = await everything();
  expect(changed).not.toEqual(built);
  expect(changed).toEqual(await afterFullCalculation());
});

test("functions and plain formulas show the same numbers", async () => {
  await buildWorkbook(host, exampleState("sla"), "replace");
  const withFunctions = numbers(await everything());
  await buildWorkbook(host, exampleState("plain"), "replace");
  const withPlainFormulas = numbers(await everything());
  expect(withFunctions.length).toBeGreaterThan(500);
  expect(withPlainFormulas).toHaveLength(withFunctions.length);
  withPlainFormulas.forEach((value, i) => {
    expect(value).toBeCloseTo(withFunctions[i]!, 9);
  });
});

/** The numbers that formulas give, sheet by sheet. */
function numbers(sheets: Awaited<ReturnType<typeof everything>>): number[] {
  const shown = (cell: ReadCell) => (typeof cell === "object" && cell !== null ? cell.v : null);
  return sheets.flatMap(({ cells }) => cells.flat().map(shown)).filter(value => typeof value === "number");
}
