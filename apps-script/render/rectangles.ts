/** Blocks that lie side by side or below each other become one rectangle, so that one call writes them. */
import type { Block } from "../../core/workbook/model/model.ts";
import { entered } from "./contents.ts";

export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly values: (string | number)[][];
}

interface Part extends Rectangle {
  readonly look: string;
}

export function rectangles(blocks: readonly Block[]): readonly Rectangle[] {
  const parts = blocks.map(({ row, column, cells, look }): Part => {
    return { row, column, look, values: cells.map(line => line.map(entered)) };
  });
  // Lists of one look first, then what stands beside them, then what stands above: whole tables come out.
  return below(beside(below(parts, (a, b) => a.look === b.look)), () => true);
}

const width = ({ values }: Part) => values[0]!.length;

function below(parts: readonly Part[], may: (a: Part, b: Part) => boolean): Part[] {
  return joined(
    [...parts].sort((a, b) => a.column - b.column || a.row - b.row),
    (a, b) => a.column === b.column && width(a) === width(b) && a.row + a.values.length === b.row && may(a, b),
    (a, b) => [...a.values, ...b.values],
  );
}

function beside(parts: readonly Part[]): Part[] {
  return joined(
    [...parts].sort((a, b) => a.row - b.row || a.column - b.column),
    (a, b) => a.row === b.row && a.values.length === b.values.length && a.column + width(a) === b.column,
    (a, b) => a.values.map((line, index) => [...line, ...b.values[index]!]),
  );
}

function joined(
  parts: readonly Part[],
  fits: (a: Part, b: Part) => boolean,
  join: (a: Part, b: Part) => Part["values"],
) {
  const result: Part[] = [];
  for (const part of parts) {
    const at = result.findIndex(before => fits(before, part));
    if (at < 0) result.push(part);
    else result[at] = { ...result[at]!, values: join(result[at]!, part) };
  }
  return result;
}
