/** + - * / ^ & and the comparisons, over single values and over blocks: these meet element by element, as in SUMPRODUCT((A1:A9="x")*B1:B9). */
import type { Operator } from "./parse.ts";
import {
  type CellError,
  type Cells,
  compare,
  errorOf,
  isCells,
  isError,
  numberOf,
  type Scalar,
  scalarOf,
  textOf,
  type Value,
} from "./values.ts";

export type Operation = (left: Scalar, right: Scalar) => Scalar;

type Known = Exclude<Scalar, CellError>;

const ofKnown =
  (work: (left: Known, right: Known) => Scalar): Operation =>
  (left, right) =>
    isError(left) ? left : isError(right) ? right : work(left, right);

const compared = (fits: (order: number) => boolean): Operation => ofKnown((left, right) => fits(compare(left, right)));

const calculated = (work: (left: number, right: number) => number | CellError): Operation =>
  ofKnown((left, right) => {
    const [a, b] = [numberOf(left), numberOf(right)];
    if (typeof a !== "number") return a;
    if (typeof b !== "number") return b;
    const result = work(a, b);
    return typeof result !== "number" ? result : Number.isFinite(result) ? result + 0 : errorOf("#NUM!");
  });

export const operations: Readonly<Record<Operator, Operation>> = {
  "+": calculated((a, b) => a + b),
  "-": calculated((a, b) => a - b),
  "*": calculated((a, b) => a * b),
  "/": calculated((a, b) => (b === 0 ? errorOf("#DIV/0!") : a / b)),
  "^": calculated((a, b) => a ** b),
  "&": ofKnown((left, right) => `${textOf(left) as string}${textOf(right) as string}`),
  "=": compared(order => order === 0),
  "<>": compared(order => order !== 0),
  "<": compared(order => order < 0),
  ">": compared(order => order > 0),
  "<=": compared(order => order <= 0),
  ">=": compared(order => order >= 0),
};

/** Single values go with anything; blocks must be of one size. */
export function each(left: Value, right: Value, work: Operation): Value {
  const [a, b] = [asBlock(left), asBlock(right)];
  if (!a && !b) return work(scalarOf(left), scalarOf(right));
  const { rows, columns } = a ?? b!;
  if (a && b && (b.rows !== rows || b.columns !== columns)) return errorOf("#VALUE!");
  const [one, other] = [a ? null : scalarOf(left), b ? null : scalarOf(right)];
  return {
    rows,
    columns,
    at: (row, column) => work(a ? a.at(row, column) : one, b ? b.at(row, column) : other),
  };
}

const asBlock = (value: Value): Cells | null =>
  isCells(value) && (value.rows !== 1 || value.columns !== 1) ? value : null;
