/** The workbook without the sheets that the agreement does not look at: recalculating them would only take time. */
import type { Workbook } from "../../core/workbook/model/model.ts";
import { slaWorkbook } from "../../core/workbook/slaWorkbook.ts";
import type { State } from "../../core/workbook/state/state.ts";

export function lighterBook(state: State, without: readonly string[]): Workbook {
  const { sheets, names } = slaWorkbook(state);
  return {
    sheets: sheets.filter(({ name }) => !without.includes(name)),
    names: names.filter(({ sheet }) => !without.includes(sheet)),
  };
}
