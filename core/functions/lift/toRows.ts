import type { Size } from "./broadcast.ts";
import type { Answer } from "./values.ts";

/** Answers in reading order as the rows of a range of this size. */
export function toRows(answers: readonly Answer[], { rows, columns }: Size): Answer[][] {
  return Array.from({ length: rows }, (_, row) => answers.slice(row * columns, (row + 1) * columns));
}
