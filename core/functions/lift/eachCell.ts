import type { Each } from "../define.ts";
import { indexIn, type Size } from "./broadcast.ts";
import type { Failure } from "./failure.ts";
import type { Answer, Position, Table } from "./values.ts";

/** A failure of one cell, with the values it came from. */
export interface CellFailure {
  readonly failure: Failure;
  readonly position: Position;
  readonly values: readonly number[];
}

const unused: Table = { rows: 1, columns: 1, values: new Float64Array(1) };

/** Runs a calculation once for a single value, or for every cell of a block. */
export function eachCell(each: Each, tables: readonly Table[], size: Size): Answer | Answer[][] | CellFailure {
  const block = size.rows > 1 || size.columns > 1;
  const failed = (failure: Failure, row: number, column: number): CellFailure => ({
    failure,
    position: { row, column },
    values: tables.map(table => table.values[indexIn(table, row, column)]!),
  });
  // Four values whatever the calculation takes: one loop serves all functions, and spare arguments cost nothing.
  const [a = unused, b = unused, c = unused, d = unused] = tables;
  const [aRow, bRow, cRow, dRow] = [rowStep(a), rowStep(b), rowStep(c), rowStep(d)];
  const [aColumn, bColumn, cColumn, dColumn] = [columnStep(a), columnStep(b), columnStep(c), columnStep(d)];
  const answers = new Array<Answer[]>(size.rows);
  for (let row = 0; row < size.rows; row++) {
    let [i, j, k, l] = [row * aRow, row * bRow, row * cRow, row * dRow];
    // Of its size from the start: a growing row would take room for sixteen cells more.
    const line = new Array<Answer>(size.columns);
    for (let column = 0; column < size.columns; column++) {
      const result = each(a.values[i]!, b.values[j]!, c.values[k]!, d.values[l]!);
      i += aColumn;
      j += bColumn;
      k += cColumn;
      l += dColumn;
      if (typeof result === "number" && Number.isFinite(result)) line[column] = result;
      else if (typeof result === "string") line[column] = result;
      else {
        const failure = typeof result === "object" ? result : tooLarge;
        if (!block || failure.code === "#VALUE!") return failed(failure, row, column);
        line[column] = "";
      }
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

function rowStep(table: Table): number {
  return table.rows === 1 ? 0 : table.columns;
}

function columnStep(table: Table): number {
  return table.columns === 1 ? 0 : 1;
}
