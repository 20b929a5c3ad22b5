/** What crosses the border between a host and a function. */

export type CellValue = number | string | boolean | null | undefined | Date;
/** One value or a range as rows of cells. */
export type Argument = CellValue | readonly (readonly CellValue[])[];
export type Answer = number | string;
export type ErrorCode = "#VALUE!" | "#DIV/0!" | "#N/A";

export interface SlaError {
  readonly code: ErrorCode;
  /** One sentence: function, argument, position, what came, what to type instead. */
  readonly message: string;
}

export type Outcome = Answer | Answer[][] | SlaError;

export function isError(outcome: Outcome): outcome is SlaError {
  return typeof outcome === "object" && !Array.isArray(outcome);
}

/** An argument after reading: checked numbers, row by row. Dates are whole milliseconds, 0 = no date. */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** Counts from 0 inside an argument. */
export interface Position {
  readonly row: number;
  readonly column: number;
}
