import type { Answers, Joined, Progress, Reading } from "../reading.ts";
import type { Delimiter } from "./readCsv.ts";
import type { DateCells, Values } from "./values.ts";

/** What is known of an export around its rows. */
export interface TableHead {
  readonly fingerprint: string;
  readonly headerFingerprint: string;
  readonly delimiter: Delimiter;
  readonly header: readonly string[];
  /** Row numbers count the records of the file as a person sees them; the header is row 1 when nothing stands above it. */
  readonly headerRow: number;
  readonly skipped: Reading["skipped"];
  /** What a person should know about how the file was read. */
  readonly notes?: readonly string[];
  readonly joined?: Joined;
  /** Columns that the table itself knows; a person's answer goes before. */
  readonly given?: Answers["columns"];
  /** Columns in which a sheet has read some dates and left others as texts: a text of such a date, by column. */
  readonly halfRead?: ReadonlyMap<number, string>;
}

/**
 * An export as rows under a header; what stands around the rows is listed in `skipped`. The rows are asked column by
 * column, so that a reader of large files keeps no row: a row is a number from 0, and a cell a number of its value.
 */
export interface Table extends TableHead {
  readonly kind: "table";
  readonly size: number;
  /** The number of a row as a person sees it in the file. */
  numberOf(row: number): number;
  /** All cells of a row as they stand; for single rows, since a large file has to look them up. */
  cells(row: number): readonly string[];
  values(column: number): Values;
  dates(column: number): DateCells;
  /** Every row whose value in a column stands in another row too, others as well; `lower`: without regard to case. */
  repeats(column: number, lower: boolean): Iterable<readonly [row: number, value: string]>;
  /** Every row that has the letters "test" in one of these columns, others as well. */
  mayBeTests(columns: readonly number[]): (row: number) => boolean;
  /** Row -> cells up to the last filled one, for rows that have more of them than the header. */
  longRows(): ReadonlyMap<number, number>;
  /** A few hundred cells of each column, spread over the file, and how many are filled. */
  looks(): Generator<Progress, readonly ColumnLook[]>;
  /** Makes the columns ready, in slices; what is asked without it is made at once. */
  prepare(needs: Needs): Generator<Progress, void>;
}

export interface ColumnLook {
  readonly filled: number;
  /** Cell without its outer blanks -> how often it was seen. */
  readonly seen: ReadonlyMap<string, number>;
}

/** What a reading will ask of a table. */
export interface Needs {
  readonly values: readonly number[];
  readonly dates: readonly number[];
  readonly repeats: { readonly column: number; readonly lower: boolean } | null;
  readonly tests: readonly number[];
}

/** Every so many filled cells one is looked at, so that 600 to 1,200 cells of a full column are seen. */
export function lookEvery(rows: number): number {
  let every = 1;
  while (rows >= every * 1200) every *= 2;
  return every;
}
