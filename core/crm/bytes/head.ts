/** The first rows of a file: its separator, its header, and which columns a reading will probably ask for. */
import { chooseColumns } from "../columns/columns.ts";
import { logColumns } from "../columns/logColumns.ts";
import { needsOf } from "../columns/needs.ts";
import { type Profile, profileOf } from "../columns/profile.ts";
import type { Progress } from "../reading.ts";
import { type Decode, otherFormat } from "../text/decodeText.ts";
import { findDelimiter } from "../text/delimiter.ts";
import { enoughRecords, findHeader, wholeHeader } from "../text/headerRow.ts";
import { mostRows } from "../text/limits.ts";
import { reasonToSkip } from "../text/lineReasons.ts";
import { quotedLines } from "../text/quotedLines.ts";
import type { Delimiter } from "../text/readCsv.ts";
import type { Needs } from "../text/table.ts";
import { trimmed } from "../text/values.ts";
import { firstRecords } from "./rowSteps.ts";
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
export function* headSteps(source: ByteSource, decode: Decode): Generator<Progress, Head | null> {
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
  yield step;
  const start = firstRecords(source, { offset, delimiter: delimiter.charCodeAt(0), width: likelyWidth }, recordsSeen);
  if (start === null || !isSure(start.records, start.whole)) return null;
  const { records } = start;
  const found = findHeader(records);
  if (found === null) return null;
  const { header, at } = wholeHeader(records, found);
  if (logColumns(header).length > 0) return null;
  yield step;
  const needs = yield* likelyNeeds(records, at, header);
  yield step;
  const likely = Math.ceil(((source.size - offset) / (start.next - offset)) * records.length * 1.02) + 16;
  const rows = Math.min(likely, mostRows);
  return { offset, delimiter, header, headerRecord: at, needs, rows };
}

const step: Progress = { step: "Reading the file", done: 0 };

/** Holds the 60,000 characters that decide about the separator, whatever their bytes. */
const startLength = 262_144;

type Records = readonly (readonly string[])[];

const likelyWidth = 32;

/** Enough for the usual width of a file, with some blank lines and titles above it. */
const recordsSeen = 600;

/** Whether the start tells what the whole file would: about its usual width, and that its lines are no quoted cells. */
function isSure(records: Records, whole: boolean): boolean {
  const isFilled = (record: readonly string[]) => record.filter(cell => cell.trim() !== "").length > 1;
  if (whole) return quotedLines(records) === null;
  return records.filter(isFilled).length >= enoughRecords && records.slice(31).some(isFilled);
}

/** What the columns seem to be by the first rows; the whole file may say otherwise, and is then read again for the rest. */
function* likelyNeeds(records: Records, at: number, header: readonly string[]): Generator<Progress, Needs> {
  const rows = records.filter(
    (record, index) => index > at && reasonToSkip(record, index, at, header, records.length) === null,
  );
  const profiles: Profile[] = [];
  for (const [column, name] of header.entries()) {
    const seen = new Map<string, number>();
    let filled = 0;
    for (const row of rows) {
      const cell = trimmed(row[column] ?? "");
      if (cell === "") continue;
      filled++;
      seen.set(cell, (seen.get(cell) ?? 0) + 1);
    }
    profiles.push(profileOf(column, name, rows.length === 0 ? 0 : filled / rows.length, seen));
    yield step;
  }
  yield step;
  const columns = chooseColumns(
    profiles,
    profiles.map(({ index, samples, filled }) => ({ index, header: header[index]!, samples, filled })),
    undefined,
  );
  return columns.kind === "refusal" ? { values: [], dates: [], repeats: null, tests: [] } : needsOf(columns);
}
