/** What a warehouse gives and takes: columns, statements with parameters, rows. */

/** How the warehouse keeps a column; a timestamp is a moment, a datetime is a clock as written. */
export type ColumnType = "text" | "number" | "boolean" | "date" | "datetime" | "timestamp" | "other";

export interface SourceColumn {
  /** The header as a person knows it. */
  readonly name: string;
  /** The name in a statement, where it is another one: headers of files repeat. */
  readonly field?: string;
  readonly type: ColumnType;
  /** Whoever opened the table took the outer blanks of its texts away. */
  readonly isTrimmed?: true;
}

export type Parameter = string | number | readonly number[];

/** One statement; values travel as parameters, never in its text. */
export interface Statement {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** What it is for, as shown while it runs. */
  readonly step: string;
}

/** The rows of an answer; numbers may come as texts. */
export type Rows = readonly (readonly unknown[])[];

export const fieldOf = ({ name, field }: SourceColumn): string => field ?? name;

export const textOf = (cell: unknown): string => (cell === null || cell === undefined ? "" : String(cell));

export const numberOf = (cell: unknown): number | null =>
  cell === null || cell === undefined || cell === "" ? null : Number(cell);
