/** INDEX and MATCH. */
import type { NativeFunction } from "./functions.ts";
import { listOf, placeOf } from "./ranges.ts";
import { compare, errorOf, isCells, isError, numberOf, type Scalar, scalarOf, type Value } from "./values.ts";

const whole = (value: Value | undefined, otherwise: number) =>
  value === undefined ? otherwise : numberOf(scalarOf(value));

/** Kind 0: the first equal cell. Kind 1: the last one not above, in cells that rise; kind -1: not below, where they fall. */
function match([wanted, cells, kind]: readonly Value[]): Scalar {
  if (wanted === undefined || cells === undefined || !isCells(cells)) return errorOf("#N/A");
  const value = scalarOf(wanted);
  if (isError(value)) return value;
  const order = whole(kind, 1);
  if (typeof order !== "number") return order;
  if (order === 0) {
    const place = placeOf(cells, value);
    return place < 0 ? errorOf("#N/A") : place + 1;
  }
  const all = listOf(cells);
  let last = -1;
  for (let place = 0; place < all.length; place += 1) {
    const cell = all[place]!;
    if (cell === null || isError(cell) || typeof cell !== typeof (value ?? 0)) continue;
    if (compare(cell, value) * Math.sign(order) > 0) break;
    last = place;
  }
  return last < 0 ? errorOf("#N/A") : last + 1;
}

function index([cells, rowGiven, columnGiven]: readonly Value[]): Scalar {
  if (cells === undefined || !isCells(cells)) return cells ?? errorOf("#VALUE!");
  const [first, second] = [whole(rowGiven, 1), whole(columnGiven, 0)];
  if (typeof first !== "number") return first;
  if (typeof second !== "number") return second;
  // With one number alone, a single row is counted along its columns.
  const alongRow = columnGiven === undefined && cells.rows === 1;
  const [row, column] = alongRow ? [1, first] : [first, second === 0 && cells.columns === 1 ? 1 : second];
  if (row < 1 || column < 1 || row > cells.rows || column > cells.columns) return errorOf("#REF!");
  return cells.at(Math.trunc(row) - 1, Math.trunc(column) - 1);
}

export const lookupFunctions: Readonly<Record<string, NativeFunction>> = {
  INDEX: { takesCells: place => place === 0, work: index },
  MATCH: { takesCells: place => place === 1, work: match },
};
