/** SUM, MIN, MAX, SUMPRODUCT, SUMIFS, COUNTIFS. */
import type { NativeFunction } from "./functions.ts";
import { type Fitting, fitting, listOf, narrow } from "./ranges.ts";
import { type CellError, errorOf, isCells, isError, numberOf, type Scalar, scalarOf, type Value } from "./values.ts";

/** Of cells only the numbers count; a value given as such must be one. */
function numbersIn(given: readonly Value[]): number[] | CellError {
  const numbers: number[] = [];
  for (const value of given) {
    if (isCells(value)) {
      for (const cell of listOf(value)) {
        if (isError(cell)) return cell;
        if (typeof cell === "number") numbers.push(cell);
      }
    } else {
      const number = numberOf(value);
      if (typeof number !== "number") return number;
      numbers.push(number);
    }
  }
  return numbers;
}

const overNumbers = (work: (numbers: readonly number[]) => number): NativeFunction => ({
  takesCells: () => true,
  work: given => {
    const numbers = numbersIn(given);
    return Array.isArray(numbers) ? work(numbers) : (numbers as CellError);
  },
});

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const extreme = (choose: (a: number, b: number) => number) => (numbers: readonly number[]) =>
  numbers.length === 0 ? 0 : numbers.reduce((a, b) => choose(a, b));

function sumProduct(given: readonly Value[]): Scalar {
  const lists = given.map(value => (isCells(value) ? listOf(value) : [value]));
  const length = lists[0]?.length ?? 0;
  if (lists.some(cells => cells.length !== length)) return errorOf("#VALUE!");
  let sum = 0;
  for (let place = 0; place < length; place += 1) {
    let product = 1;
    for (const cells of lists) {
      const cell = cells[place]!;
      if (isError(cell)) return cell;
      product *= typeof cell === "number" ? cell : 0;
    }
    sum += product;
  }
  return sum;
}

/** The places that fit all criteria: from `first` on, ranges and what is asked of them take turns. */
function placesFitting(given: readonly Value[], first: number): readonly number[] | null {
  const [range] = given.slice(first);
  let all: Fitting | null = null;
  for (let at = first; at + 1 < given.length; at += 2) {
    const cells = given[at]!;
    if (!isCells(cells) || !isCells(range!) || cells.rows !== range.rows || cells.columns !== range.columns)
      return null;
    const one = fitting(cells, scalarOf(given[at + 1]!));
    all = all === null ? one : narrow(all, one);
  }
  return all?.places ?? null;
}

function sumIfs(given: readonly Value[]): Scalar {
  const places = placesFitting(given, 1);
  const [cells, range] = given;
  if (places === null || !isCells(cells!) || !isCells(range!)) return errorOf("#VALUE!");
  if (cells.rows !== range.rows || cells.columns !== range.columns) return errorOf("#VALUE!");
  const list = listOf(cells);
  let sum = 0;
  for (const place of places) {
    const cell = list[place] ?? null;
    if (isError(cell)) return cell;
    if (typeof cell === "number") sum += cell;
  }
  return sum;
}

const countIfs = (given: readonly Value[]): Scalar => placesFitting(given, 0)?.length ?? errorOf("#VALUE!");

export const sumFunctions: Readonly<Record<string, NativeFunction>> = {
  SUM: overNumbers(total),
  MIN: overNumbers(extreme(Math.min)),
  MAX: overNumbers(extreme(Math.max)),
  SUMPRODUCT: { takesCells: () => true, work: sumProduct },
  SUMIFS: { takesCells: place => place === 0 || place % 2 === 1, work: sumIfs },
  COUNTIFS: { takesCells: place => place % 2 === 0, work: countIfs },
};
