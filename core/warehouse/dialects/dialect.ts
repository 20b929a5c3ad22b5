import type { ColumnType } from "../source.ts";

/** What differs between two SQL engines; everything else is written once. */
export interface Dialect {
  readonly name: "DuckDB" | "BigQuery";
  readonly types: { readonly text: string; readonly whole: string; readonly number: string };
  /** A number that tells rows apart in their order, as far as the engine knows one. */
  rowOrder(columns: readonly string[]): string;
  /** A quoted name of a column. */
  identifier(name: string): string;
  /** A quoted text; for the copy of a statement that has nobody to hand over its parameters. */
  literal(text: string): string;
  /** A pattern of ours, which holds no quotation mark. */
  pattern(source: string): string;
  parameter(name: string): string;
  /** A list of whole numbers in the text of a statement. */
  list(numbers: readonly number[]): string;
  /** Rows of the parameter "rules": l, v, s, n, m, x. */
  rules(parameter: string): string;
  /** A text without the signs of the parameter "blanks" at its ends. */
  trimmed(text: string, blanks: string): string;
  matches(text: string, pattern: string): string;
  /** The first group of a pattern; NULL where it does not match. */
  group(text: string, pattern: string): string;
  replaceAll(text: string, pattern: string, by: string): string;
  /** NULL where the text is no number. */
  asNumber(text: string): string;
  asWhole(text: string): string;
  /** A typed date as milliseconds since 1970 on the calendar, in the zone of the parameter where it is a moment. */
  milliseconds(column: string, type: ColumnType, zone: string | null): string;
  /** A moment as text, on the clock of UTC. */
  momentText(column: string): string;
  /** A moment in milliseconds -> the clock of the zone in milliseconds. */
  inZone(moment: string, zone: string): string;
  /** The days since 1970 of yyyy-mm-dd; NULL where the day does not exist. */
  daysUntil(text: string): string;
  /** Days since 1970 -> a date. */
  date(day: string): string;
  /** yyyy-mm and yyyy-mm-dd of a date. */
  monthText(date: string): string;
  dayText(date: string): string;
  /** A number that is the same for the same text. */
  mark(text: string): string;
  position(text: string, piece: string): string;
  /** How many of a list parameter are below a value, and whether one is equal. */
  countBelow(list: string, value: string): string;
  isIn(list: string, value: string): string;
  /** Said of a step that is used more than once: to be kept, or to be gone through again for what each use needs of it. */
  readonly once: string;
  readonly eachTime: string;
}
