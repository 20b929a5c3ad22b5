/** The first rows of a file: its separator, its header, and which columns a reading will probably ask for. */
import { chooseColumns } from "../columns/columns.ts";
import { logColumns } from "../columns/logColumns.ts";
import { needsOf } from "../columns/needs.ts";
import { profileOf } from "../columns/profile.ts";
import { type Decode, otherFormat } from "../text/decodeText.ts";
import { findDelimiter } from "../text/delimiter.ts";
import { enoughRecords, findHeader, wholeHeader } from "../text/headerRow.ts";
import { quotedLines } from "../text/quotedLines.ts";
import type { Delimiter } from "../text/readCsv.ts";
import { reasonToSkip } from "../text/skipLines.ts";
import type { Needs } from "../text/table.ts";
import { trimmed } from "../text/values.ts";
import { rowSteps } from "./rowSteps.ts";
import { type ByteSource, readWhole } from "./source.ts";
import { validUntil } from "./utf8.ts";

export interface Head {
  /** Where the text begins, behind the mark of its encoding. */
  readonly offset: number;
  readonly delimiter: Delimiter;
  readonly header: readonly string[];
  /** Index of the header among the records. */
  readonly headerRecord: number;
  readonly needs: Needs;
  /** Rows that the file probably has, to make room for. */
  readonly rows: number;
}

/** Null where the file is not one that the byte reader knows. */
export function headOf(source: ByteSource, decode: Decode): Head | null {
  const bytes = new Uint8Array(Math.min(source.size, startLength));
  readWhole(source, bytes);
  const offset = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const whole = bytes.length === source.size;
  const end = validUntil(bytes, offset, bytes.length);
  if (otherFormat(bytes) !== null || end < 0 || (whole && end < bytes.length)) return null;
  const text = decode(bytes.subarray(offset, end), "utf-8");
  // A second mark, a web page, or nothing at all.
  if (text === null || /^\s*(?:<|\ufeff|$)/.test(text)) return null;
  const delimiter = findDelimiter(text);
  const records = recordsOf(source, offset, delimiter.charCodeAt(0), bytes.length);
  if (records === null || !isSure(records, whole)) return null;
  const found = findHeader(records);
  if (found === null) return null;
  const { header, at } = wholeHeader(records, found);
  if (logColumns(header).length > 0) return null;
  const rows = Math.ceil(((source.size - offset) / (bytes.length - offset)) * records.length * 1.02) + 16;
  return { offset, delimiter, header, headerRecord: at, needs: likelyNeeds(records, at, header), rows };
}

/** Holds the 60,000 characters that decide about the separator, whatever their bytes. */
const startLength = 262_144;

function recordsOf(source: ByteSource, offset: number, delimiter: number, most: number): string[][] | null {
  const records: string[][] = [];
  const steps = rowSteps(source, { offset, delimiter }, null, (row, buffer) => records.push(row.texts(buffer)), most);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value ? records : null;
  }
}

/** Whether the start tells what the whole file would: about its usual width, and that its lines are no quoted cells. */
function isSure(records: readonly (readonly string[])[], whole: boolean): boolean {
  const isFilled = (record: readonly string[]) => record.filter(cell => cell.trim() !== "").length > 1;
  if (whole) return quotedLines(records) === null;
  return records.filter(isFilled).length >= enoughRecords && records.slice(31).some(isFilled);
}

/** What the columns seem to be by the first rows; the whole file may say otherwise, and is then read again for the rest. */
function likelyNeeds(records: readonly (readonly string[])[], at: number, header: readonly string[]): Needs {
  const rows = records.filter(
    (record, index) => index > at && reasonToSkip(record, index, at, header, records.length) === null,
  );
  const profiles = header.map((name, column) => {
    const seen = new Map<string, number>();
    for (const row of rows) {
      const cell = trimmed(row[column] ?? "");
      if (cell !== "") seen.set(cell, (seen.get(cell) ?? 0) + 1);
    }
    const filled = rows.filter(row => trimmed(row[column] ?? "") !== "").length;
    return profileOf(column, name, rows.length === 0 ? 0 : filled / rows.length, seen);
  });
  const columns = chooseColumns(
    profiles,
    profiles.map(({ index, samples, filled }) => ({ index, header: header[index]!, samples, filled })),
    undefined,
  );
  return columns.kind === "refusal" ? { values: [], dates: [], repeats: null, tests: [] } : needsOf(columns);
}
