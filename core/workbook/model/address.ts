/** Cell addresses in the A1 spelling. Rows and columns count from 1. */
import type { Area } from "./model.ts";

/** 1 -> A, 27 -> AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export const a1 = (row: number, column: number): string => `${columnLetters(column)}${row}`;

export const absolute = (row: number, column: number): string => `$${columnLetters(column)}$${row}`;

/** B$4: the row stays when the formula is filled down. */
export const rowFixed = (row: number, column: number): string => `${columnLetters(column)}$${row}`;

/** $A$1:$C$9, and $A$1:$A$1 for a single cell: some engines take a bare cell for a value where they want a range. */
export const absoluteArea = ({ row, column, rows, columns }: Area): string =>
  `${absolute(row, column)}:${absolute(row + rows - 1, column + columns - 1)}`;

/** 'SLA Setup'!$B$5: sheet names are always quoted, an apostrophe is doubled. */
export const onSheet = (sheet: string, reference: string): string => `'${sheet.replace(/'/g, "''")}'!${reference}`;

/** B3:C5, and B3 for a single cell. */
export const areaAddress = ({ row, column, rows, columns }: Area): string =>
  rows === 1 && columns === 1 ? a1(row, column) : `${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`;

/** 'SLA Setup'!$B$3:$B$5, and 'SLA Setup'!$B$3 for a single cell: what a defined name stands for. */
export const namedArea = (sheet: string, area: Area): string =>
  onSheet(sheet, area.rows === 1 && area.columns === 1 ? absolute(area.row, area.column) : absoluteArea(area));
