import { scanDate } from "../values/scanDate.ts";
import { scanNumber } from "../values/scanNumber.ts";

/** Records with more than one filled cell that tell the usual width. */
export const enoughRecords = 400;
/** How many records may stand above the header. */
const searched = 30;

/** Index of the header: the first record that is about as wide as the rows and holds names, not data. Null without one. */
export function findHeader(records: readonly (readonly string[])[]): number | null {
  const typical = typicalWidth(records);
  if (typical < 2) return null;
  const end = Math.min(records.length, searched);
  for (let index = 0; index < end; index++) {
    const cells = records[index]!.filter(cell => cell.trim() !== "");
    if (cells.length < 2 || cells.length < typical * 0.6) continue;
    const data = cells.filter(isData).length;
    if (data <= cells.length * 0.2) return widerBelow(records, index, cells.length) ?? index;
    // A row of data before any header: the names are missing.
    if (cells.length >= typical) return null;
  }
  return null;
}

/** The header with its index; names wrapped over two lines, "Deal" above "status", are put together. */
export function wholeHeader(
  records: readonly (readonly string[])[],
  found: number,
): { readonly header: readonly string[]; readonly at: number } {
  const header = records[found]!.map(cell => cell.trim());
  const below = records[found + 1]?.map(cell => cell.trim()) ?? [];
  const wrapped =
    new Set(header).size < header.length &&
    header.length === below.length &&
    new Set(below).size === below.length &&
    !header.includes("") &&
    !below.some(cell => cell === "" || isData(cell)) &&
    records.slice(found + 2, found + 12).every(record => record.length < 2 || record.some(isData));
  return wrapped ? { header: header.map((cell, at) => `${cell} ${below[at]!}`), at: found + 1 } : { header, at: found };
}

/** A title line of two or three cells stands above a header that is much wider. */
function widerBelow(records: readonly (readonly string[])[], index: number, width: number): number | null {
  for (let below = index + 1; below < Math.min(records.length, index + 10); below++) {
    const cells = records[below]!.filter(cell => cell.trim() !== "");
    if (cells.length >= width * 1.5 && cells.filter(isData).length === 0) return below;
  }
  return null;
}

/** The usual number of cells that a record has, filled or not: the columns of the file. */
function typicalWidth(records: readonly (readonly string[])[]): number {
  const filled: number[] = [];
  for (let index = 0; index < records.length && filled.length < enoughRecords; index++) {
    const count = records[index]!.filter(cell => cell.trim() !== "").length;
    if (count > 1) filled.push(count);
  }
  filled.sort((a, b) => a - b);
  return filled[Math.floor(filled.length / 2)] ?? 0;
}

function isData(cell: string): boolean {
  return scanDate(cell) !== null || scanNumber(cell) !== null || cell.includes("@");
}
