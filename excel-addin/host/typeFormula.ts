/** Types a formula into the selected cell, if that is blank. */
import { notBlank } from "../../core/workbook/writing/notBlank.ts";
import type { ExcelApi } from "./excelApi.ts";

export async function typeFormula(api: Pick<ExcelApi, "newContext">, formula: string): Promise<void> {
  const context = api.newContext();
  const cell = context.workbook.getActiveCell();
  cell.load("address,formulas,numberFormat");
  await context.sync();
  if (cell.formulas[0]?.[0] !== "") {
    throw new Error(notBlank(cell.address));
  }
  // The same cell as was looked at, should the selection have moved on.
  const [sheet, address] = placeOf(cell.address);
  const target = context.workbook.worksheets.getItem(sheet).getRange(address);
  if (cell.numberFormat[0]?.[0] === "@") target.numberFormat = [["General"]];
  target.formulas = [[formula]];
  await context.sync();
}

/** 'Bob''s sheet'!B2 -> the sheet's name and B2. */
function placeOf(address: string): readonly [sheet: string, cell: string] {
  const at = address.lastIndexOf("!");
  const sheet = address.slice(0, at);
  return [sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet, address.slice(at + 1)];
}
