import { findDelimiter } from "./delimiter.ts";
import { addToMark, fingerprint, markText, newMark } from "./fingerprint.ts";
import { findHeader } from "./headerRow.ts";
import { type Delimiter, readCsv } from "./readCsv.ts";
import type { Joined, Progress, Reading, Refusal } from "./reading.ts";
import { skipLinesSteps } from "./skipLines.ts";

/** An export as rows under a header; what stands around the rows is listed in `skipped`. */
export interface Table {
  readonly kind: "table";
  readonly fingerprint: string;
  readonly headerFingerprint: string;
  readonly delimiter: Delimiter;
  readonly header: readonly string[];
  /** Row numbers count the records of the file as a person sees them; the header is row 1 when nothing stands above it. */
  readonly headerRow: number;
  readonly rows: readonly (readonly string[])[];
  readonly rowNumbers: readonly number[];
  readonly skipped: Reading["skipped"];
  /** What a person should know about how the file was read. */
  readonly notes?: readonly string[];
  readonly joined?: Joined;
}

/** A cell of a row without its outer blanks; rows may be shorter than the header. */
export function cellAt(row: readonly string[], index: number | undefined): string {
  if (index === undefined) return "";
  const cell = row[index];
  if (cell === undefined || cell === "") return "";
  return isInk(cell.charCodeAt(0)) && isInk(cell.charCodeAt(cell.length - 1)) ? cell : cell.trim();
}

/** A plain sign at both ends needs no trimming; most cells are like that. */
const isInk = (code: number) => code > 32 && code < 127;

/** Text -> table, the slow half of a reading; answering a question does not need it again. */
export function* tableSteps(text: string): Generator<Progress, Table | Refusal> {
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
  const { records } = parsed;
  const found = findHeader(records);
  if (found === null) return refuse(noHeader(records));
  const header = records[found]!.map(cell => cell.trim());
  const lines = yield* skipLinesSteps(records, found, header);
  if (lines.rows.length === 0) {
    return refuse(
      `The file has a header in row ${found + 1} but no rows below it. Export the list again and check its filters.`,
    );
  }
  return {
    kind: "table",
    fingerprint: markText(mark),
    headerFingerprint: fingerprint(header.join("\n")),
    delimiter,
    header,
    headerRow: found + 1,
    ...lines,
  };
}

function noHeader(records: readonly (readonly string[])[]): string {
  const first = records.find(record => record.some(cell => cell.trim() !== "")) ?? [""];
  if (records.every(record => record.filter(cell => cell.trim() !== "").length < 2)) {
    return `The file has only one column ("${short(first[0]!)}"). Columns must be separated by comma, semicolon, tab or |; export the list as CSV with at least an id, a creation date and a status.`;
  }
  return `No header row was found: the first row starts with "${short(first[0]!)}", which is not a column name. Export the list with its header row.`;
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const refuse = (text: string): Refusal => ({ kind: "refusal", text });
