/** A sheet as it stands before anything is written. All reading is done then: after a writing, Google settles everything first. */
import type { Area } from "../../core/workbook/model/model.ts";

type Tab = GoogleAppsScript.Spreadsheet.Sheet;

export interface Before {
  readonly tab: Tab;
  readonly rows: number;
  readonly columns: number;
  readonly hidden: boolean;
}

export const beforeOf = (tab: Tab): Before => ({
  tab,
  rows: tab.getMaxRows(),
  columns: tab.getMaxColumns(),
  hidden: tab.isSheetHidden(),
});

/** What stands in an area; `blank` where the sheet is not there yet or does not reach. */
export function readIn<T>(
  before: Before | null,
  area: Area,
  read: (range: GoogleAppsScript.Spreadsheet.Range) => T[][],
  blank: T,
): T[][] {
  const rows = before ? Math.min(area.rows, before.rows - area.row + 1) : 0;
  const columns = before ? Math.min(area.columns, before.columns - area.column + 1) : 0;
  const found =
    before && rows > 0 && columns > 0 ? read(before.tab.getRange(area.row, area.column, rows, columns)) : [];
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => (r < rows && c < columns ? found[r]![c]! : blank)),
  );
}
