/** Areas in Excel's spelling. */
import { areaAddress, namedArea } from "../../core/workbook/model/address.ts";
import type { Area } from "../../core/workbook/model/model.ts";

/** ='SLA Setup'!$B$3:$B$5, as a defined name holds it. */
export const nameFormula = (sheet: string, area: Area): string => `=${namedArea(sheet, area)}`;

export const rangeOf = (context: Excel.RequestContext, sheet: string, area: Area): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area));

/** Well below what Excel takes as one address. */
const longestList = 2_000;

/** All areas as few lists such as A1,B3:C5, for calls that take many areas at once. */
export function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  for (const address of areas.map(areaAddress)) {
    const last = lists[lists.length - 1];
    if (last === undefined || last.length + address.length >= longestList) lists.push(address);
    else lists[lists.length - 1] = `${last},${address}`;
  }
  return lists;
}
