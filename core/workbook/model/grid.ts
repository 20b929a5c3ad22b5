/** Reading cells of a sheet by row and column, from 1, whatever shape the host gave. */
import type { ReadCell, SheetContent } from "../writing/host.ts";

export function readCell(content: SheetContent, row: number, column: number): ReadCell {
  return content.cells[row - 1]?.[column - 1] ?? null;
}

/** The value that the cell shows; blank text counts as blank. */
export function shownValue(cell: ReadCell): number | string | boolean | null {
  const value = cell !== null && typeof cell === "object" ? cell.v : cell;
  return typeof value === "string" && value.trim() === "" ? null : value;
}

export const shownAt = (content: SheetContent, row: number, column: number): number | string | boolean | null =>
  shownValue(readCell(content, row, column));

export const rowCount = (content: SheetContent): number => content.cells.length;

export function withoutTrailing<Item>(items: readonly Item[], isBlank: (item: Item) => boolean): Item[] {
  let length = items.length;
  while (length > 0 && isBlank(items[length - 1]!)) length -= 1;
  return items.slice(0, length);
}
