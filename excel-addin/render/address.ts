/** Areas in Excel's spelling. */
import { a1, absolute, onSheet } from "../../core/workbook/model/address.ts";
import type { Area } from "../../core/workbook/model/model.ts";

/** B3:C5, and B3 for a single cell. */
export const addressOf = ({ row, column, rows, columns }: Area): string =>
  rows === 1 && columns === 1 ? a1(row, column) : `${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`;

/** ='SLA Setup'!$B$3:$B$5, as a defined name holds it. */
export function nameFormula(sheet: string, { row, column, rows, columns }: Area): string {
  const first = absolute(row, column);
  const area = rows === 1 && columns === 1 ? first : `${first}:${absolute(row + rows - 1, column + columns - 1)}`;
  return `=${onSheet(sheet, area)}`;
}

export const rangeOf = (context: Excel.RequestContext, sheet: string, area: Area): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRange(addressOf(area));

/** Well below what Excel takes as one address. */
const longestList = 2_000;

/** All areas as few lists such as A1,B3:C5, for calls that take many areas at once. */
export function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  for (const address of areas.map(addressOf)) {
    const last = lists[lists.length - 1];
    if (last === undefined || last.length + address.length >= longestList) lists.push(address);
    else lists[lists.length - 1] = `${last},${address}`;
  }
  return lists;
}
