import type { CellWork } from "../define.ts";
import { indexIn, type Size } from "./broadcast.ts";
import type { Failure } from "./failure.ts";
import type { Answer, Position, Table } from "./values.ts";

/** A failure of one cell, with the values it came from. */
export interface CellFailure {
  readonly failure: Failure;
  readonly position: Position;
  readonly values: readonly number[];
}

/** The values of one argument along a row of the result: where they start, and the step to the next one. */
interface Along {
  readonly values: Float64Array;
  readonly start: number;
  readonly step: number;
}

const unused: Table = { rows: 1, columns: 1, values: new Float64Array(1) };

/** Runs a calculation once for a single value, or for every cell of a block. */
export function eachCell(work: CellWork, tables: readonly Table[], size: Size): Answer | Answer[][] | CellFailure {
  const block = size.rows > 1 || size.columns > 1;
  const [a = unused, b = unused, c = unused, d = unused] = tables;
  const answers = new Array<Answer[]>(size.rows);
  for (let row = 0; row < size.rows; row++) {
    // Of its size from the start: a growing row would take room for sixteen cells more.
    const line = new Array<Answer>(size.columns);
    const failed =
      tables.length > 2
        ? rowOfFour(work, along(a, row), along(b, row), along(c, row), along(d, row), line, block)
        : rowOfTwo(work, along(a, row), along(b, row), line, block);
    if (failed !== null) {
      const position = { row, column: failed.column };
      const values = tables.map(table => table.values[indexIn(table, row, failed.column)]!);
      return { failure: failed.failure, position, values };
    }
    answers[row] = line;
  }
  return block ? answers : answers[0]![0]!;
}

/** No parameter: the whole cell is meant. */
export const tooLarge: Failure = {
  code: "#VALUE!",
  param: "",
  text: "the result is too large for a number; type smaller numbers.",
};

const along = ({ rows, columns, values }: Table, row: number): Along => ({
  values,
  start: rows === 1 ? 0 : row * columns,
  step: columns === 1 ? 0 : 1,
});

interface FailedAt {
  readonly failure: Failure;
  readonly column: number;
}

/** One or two arguments, as most functions take: reading four would take twice as long. */
function rowOfTwo({ unless, each }: CellWork, a: Along, b: Along, line: Answer[], block: boolean): FailedAt | null {
  let [i, j] = [a.start, b.start];
  for (let column = 0; column < line.length; column++) {
    const p = a.values[i]!;
    const q = b.values[j]!;
    i += a.step;
    j += b.step;
    let failure = unless(p, q);
    if (failure === null) {
      const result = each(p, q);
      // Straight into the row: joined with the other outcomes first, each number would be boxed.
      if (typeof result === "number" && Number.isFinite(result)) {
        line[column] = result;
        continue;
      }
      failure = oddResult(result, line, column);
      if (failure === null) continue;
    }
    if (!block || failure.code === "#VALUE!") return { failure, column };
    line[column] = "";
  }
  return null;
}

/** Three or four arguments; a spare one costs a reading, not a loop of its own. */
function rowOfFour(
  { unless, each }: CellWork,
  a: Along,
  b: Along,
  c: Along,
  d: Along,
  line: Answer[],
  block: boolean,
): FailedAt | null {
  let [i, j, k, l] = [a.start, b.start, c.start, d.start];
  for (let column = 0; column < line.length; column++) {
    const p = a.values[i]!;
    const q = b.values[j]!;
    const r = c.values[k]!;
    const s = d.values[l]!;
    i += a.step;
    j += b.step;
    k += c.step;
    l += d.step;
    let failure = unless(p, q, r, s);
    if (failure === null) {
      const result = each(p, q, r, s);
      if (typeof result === "number" && Number.isFinite(result)) {
        line[column] = result;
        continue;
      }
      failure = oddResult(result, line, column);
      if (failure === null) continue;
    }
    if (!block || failure.code === "#VALUE!") return { failure, column };
    line[column] = "";
  }
  return null;
}

/** A text goes into the row; anything else is the reason why there is no number. */
function oddResult(result: Answer | Failure, line: Answer[], column: number): Failure | null {
  if (typeof result === "object") return result;
  if (typeof result === "number") return tooLarge;
  line[column] = result;
  return null;
}
