/** Hidden sheets as a list of records: a key, then a text cut into cells that every spreadsheet can hold. */
import { data } from "../model/blocks.ts";
import { rowCount, shownAt } from "../model/grid.ts";
import type { Format, Sheet } from "../model/model.ts";
import type { SheetContent } from "../writing/host.ts";
import { plainSheet } from "./plainSheet.ts";

/** Excel holds 32,767 characters a cell. */
const longestCell = 30_000;
/** Keeps a long record from growing past the columns that a sheet has; it goes on in the next row. */
const cellsInRow = 12;

export interface SheetRecord {
  readonly key: string;
  readonly text: string;
}

export function recordsSheet(name: string, about: string, records: readonly SheetRecord[]): Sheet {
  const rows = records.flatMap(({ key, text }) => {
    const cells: string[] = [];
    for (let at = 0; at === 0 || at < text.length; at += longestCell)
      cells.push(`:${text.slice(at, at + longestCell)}`);
    const lines: string[][] = [];
    for (let at = 0; at < cells.length; at += cellsInRow) {
      const line = cells.slice(at, at + cellsInRow);
      lines.push([at === 0 ? key : "", ...line]);
    }
    return lines;
  });
  // Always the full width, so that a shorter record leaves nothing of a longer one behind.
  const padded = [[about], ...rows].map(row => [...row, ...Array<null>(cellsInRow + 1 - row.length).fill(null)]);
  return plainSheet({
    name,
    hidden: true,
    blocks: [data({ name: "records", row: 1, column: 1 }, padded, Array<Format>(cellsInRow + 1).fill("text"))],
    widths: { 1: 160 },
    frozenRows: 1,
  });
}

export function readRecords(content: SheetContent): SheetRecord[] {
  const records: { key: string; text: string }[] = [];
  for (let row = 2; row <= rowCount(content); row += 1) {
    const key = shownAt(content, row, 1);
    const text = Array.from({ length: cellsInRow }, (_, index) =>
      String(shownAt(content, row, index + 2) ?? ":").slice(1),
    );
    if (key !== null) records.push({ key: String(key), text: text.join("") });
    else if (records.length > 0) records[records.length - 1]!.text += text.join("");
  }
  return records;
}
