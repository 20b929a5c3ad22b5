/** What a formula works with: single values, errors among them, and blocks of cells. Coercion as spreadsheets do it. */

import type { Memory } from "./ranges.ts";

export interface CellError {
  readonly error: "#DIV/0!" | "#N/A" | "#NAME?" | "#NUM!" | "#REF!" | "#VALUE!";
}

/** null is a blank cell. */
export type Scalar = number | string | boolean | null | CellError;

/** Rows and columns count from 0. */
export interface Cells {
  readonly rows: number;
  readonly columns: number;
  readonly at: (row: number, column: number) => Scalar;
  /** Of a range of the workbook, so that what is found in it is found once. */
  readonly memory?: Memory;
}

export type Value = Scalar | Cells;

export const errorOf = (error: CellError["error"]): CellError => ({ error });

export const isError = (value: Value): value is CellError =>
  typeof value === "object" && value !== null && "error" in value;

export const isCells = (value: Value): value is Cells => typeof value === "object" && value !== null && "at" in value;

/** The single value of what should be one; a larger block is none. */
export function scalarOf(value: Value): Scalar {
  if (!isCells(value)) return value;
  return value.rows === 1 && value.columns === 1 ? value.at(0, 0) : errorOf("#VALUE!");
}

export function numberOf(value: Scalar): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "object") return value;
  return numberInText(value) ?? errorOf("#VALUE!");
}

/** Plain numbers only: what else a text may mean as a number depends on the language. */
export function numberInText(text: string): number | null {
  return /^\s*[+-]?(\d+(?:\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*$/.test(text) ? Number(text) : null;
}

export function textOf(value: Scalar): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value;
  return String(Number(value.toPrecision(15)));
}

export function truthOf(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (typeof value === "string") {
    const word = value.toUpperCase();
    return word === "TRUE" ? true : word === "FALSE" ? false : errorOf("#VALUE!");
  }
  const number = numberOf(value);
  return typeof number === "number" ? number !== 0 : number;
}

type Known = number | string | boolean;

const rank = (value: Known): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/** Numbers before texts before truth values; texts without regard to case; a blank is what it stands beside. */
export function compare(a: Exclude<Scalar, CellError>, b: Exclude<Scalar, CellError>): number {
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  const [left, right] = [a ?? blankBeside(b), b ?? blankBeside(a)];
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  const [first, second] = typeof left === "string" ? [folded(left), folded(String(right))] : [left, right];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Spreadsheets look at some fifteen digits: sums of the same amounts in another order are equal. */
const compareNumbers = (a: number, b: number): number =>
  Math.abs(a - b) <= Math.abs(a) * 2 ** -48 ? 0 : a < b ? -1 : 1;

const blankBeside = (other: Exclude<Scalar, CellError>): Known =>
  typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;

export const folded = (text: string): string => text.toLowerCase();
