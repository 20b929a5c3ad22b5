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
