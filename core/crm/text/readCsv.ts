import Papa from "papaparse";
import type { Progress, Refusal } from "../reading.ts";

export type Delimiter = "," | ";" | "\t" | "|";

/** Records as they stand in the text; a blank line is a record with one empty cell. */
export interface CsvRecords {
  readonly kind: "records";
  readonly records: readonly (readonly string[])[];
}

/** Characters parsed between two reports of progress. */
const slice = 250_000;

/** The only place that knows the CSV parser: text -> records, in slices so that a long file can be cancelled. */
export function* readCsv(text: string, delimiter: Delimiter): Generator<Progress, CsvRecords | Refusal> {
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  const records: string[][] = [];
  let carry = "";
  let from = 0;
  let take = slice;
  while (from < text.length) {
    let to = Math.min(text.length, from + take);
    // A line break of two characters must not be cut in half.
    if (to < text.length && text[to - 1] === "\r") to++;
    const piece = carry + oneLineBreak(text.slice(from, to));
    const last = to >= text.length;
    const parsed = parser.parse(piece, 0, !last);
    const broken = parsed.errors.find(error => last || error.row < parsed.data.length);
    if (broken !== undefined) return openQuote(records.length + broken.row + 1, broken.code === "MissingQuotes");
    for (const record of parsed.data) records.push(record);
    carry = last ? "" : piece.slice(parsed.meta.cursor);
    // A record longer than the slice: take twice as much, so that it is not parsed over and over.
    take = carry.length > slice ? take * 2 : slice;
    from = to;
    yield { step: "Reading the file", done: from / text.length };
  }
  dropEndOfFile(records);
  return { kind: "records", records };
}

/** The first records of a text under one delimiter, to compare delimiters. */
export function readStart(start: string, delimiter: Delimiter): readonly (readonly string[])[] {
  return new Papa.Parser({ delimiter, newline: "\n", preview: 200 }).parse(oneLineBreak(start), 0, false).data;
}

function oneLineBreak(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function dropEndOfFile(records: string[][]): void {
  const last = records[records.length - 1];
  if (last !== undefined && last.length === 1 && last[0] === "") records.pop();
}

function openQuote(row: number, neverClosed: boolean): Refusal {
  const what = neverClosed ? "is never closed" : "is followed by other text before the next separator";
  return {
    kind: "refusal",
    text: `Row ${row}: a quotation mark opens a cell and ${what}, so the rows after it cannot be told apart. Correct the quotation marks in that row, or export the file again.`,
  };
}
