/** Which of our cells a person has overwritten since the last render. */
import { a1 } from "./address.ts";
import { cellPrint, printLength } from "./fingerprint.ts";
import { readCell, shownValue } from "./grid.ts";
import type { ReadCell, SheetContent } from "./host.ts";
import type { BuildRecord, KeptCell } from "./sheets/build.ts";

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
