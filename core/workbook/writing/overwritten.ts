/** Which of our cells a person has overwritten since the last render. */
import { a1 } from "../model/address.ts";
import { cellPrint, printLength } from "../model/fingerprint.ts";
import { readCell, shownValue } from "../model/grid.ts";
import { sheetNames } from "../model/sheetNames.ts";
import type { BuildRecord, KeptCell } from "../sheets/build.ts";
import { allFields } from "../state/setupFields.ts";
import type { ReadCell, SheetContent } from "./host.ts";

export interface OverwrittenCell extends KeptCell {
  readonly address: string;
  /** What the row stood for, where the block's rows have keys. */
  readonly rowKey: string | null;
  readonly content: ReadCell;
  /** What the cell shows now. */
  readonly shows: string;
}

export function overwrittenCells(record: BuildRecord, contents: readonly SheetContent[]): OverwrittenCell[] {
  const found: OverwrittenCell[] = [];
  for (const block of record.blocks) {
    const content = contents.find(({ name }) => name === block.sheet);
    if (!content || block.prints === "") continue;
    for (let index = 0; index < block.rows * block.columns; index += 1) {
      const [row, column] = [Math.floor(index / block.columns), index % block.columns];
      const cell = readCell(content, block.row + row, block.column + column);
      if (block.prints.slice(index * printLength, (index + 1) * printLength) === cellPrint(cell)) continue;
      found.push({
        sheet: block.sheet,
        block: block.name,
        row,
        column,
        rowKey: block.rowKeys[row] ?? null,
        address: a1(block.row + row, block.column + column),
        content: cell,
        shows: String(shownValue(cell) ?? ""),
      });
    }
  }
  return found;
}

const isLabel = (shows: string): boolean => allFields.some(({ label }) => label === shows);

/**
 * Rows that no longer stand where they were built, a sentence a sheet. The names of rows say what the inputs beside them
 * mean, and the settings are read by their place: with a row inserted, deleted or sorted, both would be read wrongly.
 */
export function movedRows(overwritten: readonly OverwrittenCell[]): string[] {
  const moved = overwritten.filter(
    ({ sheet, block, shows }) => / ?names$/.test(block) || (sheet === sheetNames.setup && isLabel(shows)),
  );
  return [...new Set(moved.map(({ sheet }) => sheet))].map(name => {
    const { address } = moved.find(({ sheet }) => sheet === name)!;
    return `${name}, ${address}: a row was inserted, deleted, sorted or renamed here. Take that back in the spreadsheet; to rename, type into the lists of ${sheetNames.setup}.`;
  });
}
