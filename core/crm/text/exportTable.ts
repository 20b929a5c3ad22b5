/** What a person gives, text or cells -> the table of the export. */

import { readBytesSteps } from "../bytes/readBytes.ts";
import { type ByteSource, readWhole } from "../bytes/source.ts";
import { withoutLogNames } from "../columns/logColumns.ts";
import type { Progress, Refusal } from "../reading.ts";
import { cellRecordsSteps, type ExportCells } from "./cellRecords.ts";
import { type Decode, decodeText, largestFile, tooLarge } from "./decodeText.ts";
import { findDelimiter } from "./delimiter.ts";
import { addToMark, fingerprint, markText, newMark } from "./fingerprint.ts";
import { findHeader, wholeHeader } from "./headerRow.ts";
import { mostRows, noRows, tooManyRows } from "./limits.ts";
import { quotedLines } from "./quotedLines.ts";
import { readCsv } from "./readCsv.ts";
import { rowsTable } from "./rowsTable.ts";
import { skipLinesSteps } from "./skipLines.ts";
import type { Table, TableHead } from "./table.ts";

/** A file, the text of pasted cells, or the cells of a sheet; `notes`: what its reader wants to be known. */
export type ExportInput =
  | string
  | { readonly file: ByteSource; readonly decode: Decode }
  | { readonly text: string; readonly notes?: readonly string[] }
  | { readonly cells: ExportCells; readonly notes?: readonly string[] };

/** Input -> table, the slow half of a reading; answering a question does not need it again. */
export function* tableSteps(input: ExportInput): Generator<Progress, Table | Refusal> {
  const given = typeof input === "string" ? { text: input } : input;
  if ("file" in given) return yield* tableOfFile(given.file, given.decode);
  const table = "text" in given ? yield* tableOfText(given.text) : yield* tableOfCells(given.cells);
  if (table.kind === "refusal" || given.notes === undefined) return table;
  return { ...table, notes: [...given.notes, ...(table.notes ?? [])] };
}

/** Plain files go by their bytes; any other goes through the decoder and the parser, which know every oddity. */
function* tableOfFile(file: ByteSource, decode: Decode): Generator<Progress, Table | Refusal> {
  if (file.size > largestFile) return tooLarge(file.size);
  const plain = yield* readBytesSteps(file, decode);
  if (plain !== null) return plain;
  const bytes = new Uint8Array(file.size);
  readWhole(file, bytes);
  const decoded = decodeText(bytes, decode);
  return "kind" in decoded ? decoded : yield* tableSteps(decoded);
}

function* tableOfText(text: string): Generator<Progress, Table | Refusal> {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (body.trim() === "") return refuse("The file is empty. Export the list from the CRM again, with its header row.");
  const mark = newMark();
  const piece = 1_000_000;
  for (let from = 0; from < body.length; from += piece) {
    addToMark(mark, body, from, Math.min(body.length, from + piece));
    if (body.length > piece) yield { step: "Reading the file", done: 0 };
  }
  const delimiter = findDelimiter(body);
  const parsed = yield* readCsv(body, delimiter);
  if (parsed.kind === "refusal") return parsed;
  const inner = quotedLines(parsed.records);
  if (inner === null) return yield* tableOfRecords(parsed.records, { delimiter, fingerprint: markText(mark) });
  const second = findDelimiter(inner);
  const unpacked = yield* readCsv(inner, second);
  if (unpacked.kind === "refusal") return unpacked;
  const table = yield* tableOfRecords(unpacked.records, { delimiter: second, fingerprint: markText(mark) });
  return table.kind === "refusal" ? table : { ...table, notes: [...(table.notes ?? []), unpackedNote] };
}

function* tableOfCells(cells: ExportCells): Generator<Progress, Table | Refusal> {
  const { records, halfRead } = yield* cellRecordsSteps(cells);
  if (records.length === 0) return refuse("The sheet is empty. Choose the sheet that holds the export.");
  const mark = newMark();
  for (const record of records) {
    const line = `${record.join("\t")}\n`;
    addToMark(mark, line, 0, line.length);
  }
  const table = yield* tableOfRecords(records, { delimiter: "\t", fingerprint: markText(mark) });
  return table.kind === "refusal" || halfRead.size === 0 ? table : { ...table, halfRead };
}

function* tableOfRecords(
  records: readonly (readonly string[])[],
  source: Pick<TableHead, "delimiter" | "fingerprint">,
): Generator<Progress, Table | Refusal> {
  if (records.length > mostRows) return tooManyRows(records.length);
  const found = findHeader(records);
  if (found === null) return refuse(noHeader(records));
  const { header, at } = wholeHeader(records, found);
  const lines = yield* skipLinesSteps(records, at, header);
  if (lines.rows.length === 0) return noRows(at + 1);
  const { rows, rowNumbers, skipped } = lines;
  return rowsTable(
    { ...source, headerFingerprint: fingerprint(header.join("\n")), header, headerRow: at + 1, skipped },
    withoutLogNames(header, rows),
    rowNumbers,
  );
}

function noHeader(records: readonly (readonly string[])[]): string {
  const first = records.find(record => record.some(cell => cell.trim() !== "")) ?? [""];
  if (records.every(record => record.filter(cell => cell.trim() !== "").length < 2)) {
    return `The file has only one column ("${short(first[0]!)}"). Columns must be separated by comma, semicolon, tab or |; export the list as CSV with at least an id, a creation date and a status.`;
  }
  return `No header row was found: the first row starts with "${short(first[0]!)}", which is not a column name. Export the list with its header row.`;
}

const unpackedNote = "Each line of the file stands in quotation marks as a whole; the lines were taken apart.";

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const refuse = (text: string): Refusal => ({ kind: "refusal", text });
