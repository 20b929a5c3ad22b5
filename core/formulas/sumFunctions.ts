/** SUM, MIN, MAX, SUMPRODUCT, SUMIFS, COUNTIFS. */
import type { NativeFunction } from "./functions.ts";
import type { Lookups } from "./lookups.ts";
import { type CellError, type Cells, errorOf, isCells, isError, numberOf, scalarOf, type Value } from "./values.ts";

/** Of cells only the numbers count; a value given as such must be one. */
function numbersIn(given: readonly Value[], { list }: Lookups): number[] | CellError {
  const numbers: number[] = [];
  for (const value of given) {
    if (isCells(value)) {
      for (const cell of list(value)) {
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

const overNumbers =
  (work: (numbers: readonly number[]) => number): NativeFunction =>
  (given, lookups) => {
    const numbers = numbersIn(given, lookups);
    return Array.isArray(numbers) ? work(numbers) : numbers;
  };

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const extreme = (choose: (a: number, b: number) => number) => (numbers: readonly number[]) =>
  numbers.length === 0 ? 0 : numbers.reduce((a, b) => choose(a, b));

const sumProduct: NativeFunction = (given, { list }) => {
  const lists = given.map(value => (isCells(value) ? list(value) : [value]));
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
};

/** The places that fit all criteria. */
function fittingAll(criteria: readonly Value[], { fitting, together }: Lookups): readonly number[] | CellError {
  const pairs: { readonly cells: Cells; readonly criterion: Value }[] = [];
  for (let at = 0; at + 1 < criteria.length; at += 2) {
    const cells = criteria[at]!;
    if (!isCells(cells)) return errorOf("#VALUE!");
    pairs.push({ cells, criterion: criteria[at + 1]! });
  }
  const [first] = pairs;
  if (!first || pairs.some(({ cells }) => cells.rows !== first.cells.rows || cells.columns !== first.cells.columns)) {
    return errorOf("#VALUE!");
  }
  return together(pairs.map(({ cells, criterion }) => fitting(cells, scalarOf(criterion))));
}

const sumIfs: NativeFunction = ([cells, ...criteria], lookups) => {
  const places = fittingAll(criteria, lookups);
  if (isError(places as Value)) return places as CellError;
  if (cells === undefined || !isCells(cells)) return errorOf("#VALUE!");
  const list = lookups.list(cells);
  let sum = 0;
  for (const place of places as readonly number[]) {
    const cell = list[place] ?? null;
    if (isError(cell)) return cell;
    if (typeof cell === "number") sum += cell;
  }
  return sum;
};

const countIfs: NativeFunction = (criteria, lookups) => {
  const places = fittingAll(criteria, lookups);
  return Array.isArray(places) ? places.length : (places as CellError);
};

export const sumFunctions: Readonly<Record<string, NativeFunction>> = {
  SUM: overNumbers(total),
  MIN: overNumbers(extreme(Math.min)),
  MAX: overNumbers(extreme(Math.max)),
  SUMPRODUCT: sumProduct,
  SUMIFS: sumIfs,
  COUNTIFS: countIfs,
};
