import type { Table } from "./table.ts";

/** Cells of a row up to its last filled one: extra blank cells are harmless, filled ones mean that the cells have moved. */
export function widthOf(row: readonly string[]): number {
  let end = row.length;
  while (end > 0 && (row[end - 1] === "" || row[end - 1]!.trim() === "")) end--;
  return end;
}

/** Row number -> width, for the rows that are longer than the header. */
export function longRowsOf({ rows, rowNumbers, header }: Table): ReadonlyMap<number, number> {
  const long = new Map<number, number>();
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    const width = row.length > header.length ? widthOf(row) : 0;
    if (width > header.length) long.set(rowNumbers[index]!, width);
  }
  return long;
}
