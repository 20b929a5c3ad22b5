import { afterAll, expect, test } from "vitest";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
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

test("two long formulas that the engine's own hash takes for one are two", async () => {
  const sheet = grid.book.insertSheet("Hashes");
  const long = (text: string) => `="${"a long text ".repeat(8)}${text}"`;
  // 65599 * 65599 - 125 * 65599 - 61630 is a multiple of 2 to the 32nd.
  sheet.getRange("A1:A2").setFormulas([[long("Aá\uf122")], [long("Bdd")]]);
  await grid.settled();
  expect(
    sheet
      .getRange("A1:A2")
      .getRawValues()
      .map(([text]) => String(text).slice(-3)),
  ).toEqual(["Aá\uf122", "Bdd"]);
});

test("sums by criteria follow the cells, those that formulas fill too", async () => {
  const sheet = grid.book.insertSheet("Sums");
  const names = ["Organic", "Email", "ORGANIC", "Paid media", ""];
  sheet.getRange("A1:A5").setValues(names.map(name => [name]));
  sheet.getRange("B1:B5").setValues([[10], [20], [30], [40], [50]]);
  sheet.getRange("B4").setFormula("=$B$1*4");
  const asked = [
    '=SUMIFS($B$1:$B$5,$A$1:$A$5,"organic")',
    '=SUMIFS($B$1:$B$5,$A$1:$A$5,"*a*",$B$1:$B$5,">10")',
    '=SUMIFS($B:$B,$A:$A,"<>Email",$B:$B,">="&B2)',
    "=COUNTIFS($A$1:$A$5,A1)",
    '=COUNTIFS($B$1:$B$5,"<=40",$A$1:$A$5,"?mail")',
    '=SUMIFS($B$1:$B$5,$A$1:$A$4,"Email")',
  ];
  sheet.getRange("D1:D6").setFormulas(asked.map(formula => [formula]));
  // Criteria in a range of their own give an answer each, as the engine does it.
  sheet.getRange("F1").setFormula("=SUM(SUMIFS($B$1:$B$5,$A$1:$A$5,$A$1:$A$2))");
  const shown = async () => {
    await grid.settled();
    return [...sheet.getRange("D1:D6").getRawValues().flat(), sheet.getRange("F1").getRawValue()];
  };
  expect(await shown()).toEqual([40, 90, 120, 2, 1, "#VALUE!", 60]);
  sheet.getRange("B1").setValue(15);
  sheet.getRange("A2").setValue("organic");
  expect(await shown()).toEqual([65, 125, 160, 3, 0, "#VALUE!", 130]);
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
