import type { Example } from "../define.ts";

/** A result as it reads in a line: 0.25, On track, #DIV/0! or the rows of a table {1, 2; 3, 4}. */
export function shownResult(gives: Example["gives"]): string {
  if (typeof gives !== "object") return String(gives);
  return `{${gives.map(row => row.map(cell => (cell === "" ? '""' : String(cell))).join(", ")).join("; ")}}`;
}
