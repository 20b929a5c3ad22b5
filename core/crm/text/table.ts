import type { Answers, Joined, Reading } from "../reading.ts";
import type { Delimiter } from "./readCsv.ts";

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
  /** Columns that the table itself knows; a person's answer goes before. */
  readonly given?: Answers["columns"];
  /** Columns in which a sheet has read some dates and left others as texts: a text of such a date, by column. */
  readonly halfRead?: ReadonlyMap<number, string>;
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
