/** What a parsed formula gives. Blocks meet element by element, as in SUMPRODUCT((A1:A9="x")*B1:B9). */
import { nativeFunctions } from "./functions.ts";
import type { Lookups } from "./lookups.ts";
import type { Expression, Operator } from "./parse.ts";
import type { Reference } from "./references.ts";
import {
  type Cells,
  compare,
  errorOf,
  isCells,
  isError,
  numberOf,
  type Scalar,
  scalarOf,
  textOf,
  truthOf,
  type Value,
} from "./values.ts";

/** What the formula can reach. */
export interface Surroundings {
  readonly cells: (reference: Reference, row: number) => Cells;
  /** The cells of a defined name; undefined where there is none. */
  readonly named: (name: string) => Cells | undefined;
  readonly lookups: Lookups;
  /** The row of the formula that is being worked out. */
  readonly row: number;
}

export function evaluate(expression: Expression, around: Surroundings): Value {
  switch (expression.kind) {
    case "value":
      return expression.value;
    case "reference":
      return around.cells(expression.reference, around.row);
    case "name":
      return around.named(expression.name) ?? errorOf("#NAME?");
    case "negative":
      return each(evaluate(expression.of, around), 0, (value, _) => arithmetic("-", 0, value));
    case "percent":
      return each(evaluate(expression.of, around), 100, (value, hundred) => arithmetic("/", value, hundred));
    case "operation":
      return each(evaluate(expression.left, around), evaluate(expression.right, around), (left, right) =>
        operate(expression.operator, left, right),
      );
    case "call":
      return called(expression, around);
  }
}

function called({ name, arguments: given }: Expression & { kind: "call" }, around: Surroundings): Value {
  const argument = (place: number): Value => {
    const chosen = given[place];
    return chosen === undefined ? null : evaluate(chosen, around);
  };
  if (name === "IF") {
    const truth = truthOf(scalarOf(argument(0)));
    if (typeof truth !== "boolean") return truth;
    return truth ? argument(1) : given.length > 2 ? argument(2) : false;
  }
  if (name === "IFERROR") {
    const value = argument(0);
    return isError(isCells(value) ? scalarOf(value) : value) ? argument(1) : value;
  }
  const native = nativeFunctions.get(name);
  return native
    ? native(
        given.map((_, place) => argument(place)),
        around.lookups,
      )
    : errorOf("#NAME?");
}

/** Single values go with anything; blocks must be of one size. */
function each(left: Value, right: Value, work: (left: Scalar, right: Scalar) => Scalar): Value {
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

function operate(operator: Operator, left: Scalar, right: Scalar): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case "&":
      return `${textOf(left) as string}${textOf(right) as string}`;
    case "=":
      return compare(left, right) === 0;
    case "<>":
      return compare(left, right) !== 0;
    case "<":
      return compare(left, right) < 0;
    case ">":
      return compare(left, right) > 0;
    case "<=":
      return compare(left, right) <= 0;
    case ">=":
      return compare(left, right) >= 0;
    default:
      return arithmetic(operator, left, right);
  }
}

function arithmetic(operator: "+" | "-" | "*" | "/" | "^", left: Scalar, right: Scalar): Scalar {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (typeof a !== "number") return a;
  if (typeof b !== "number") return b;
  if (operator === "/" && b === 0) return errorOf("#DIV/0!");
  const result =
    operator === "+" ? a + b : operator === "-" ? a - b : operator === "*" ? a * b : operator === "/" ? a / b : a ** b;
  return Number.isFinite(result) ? result + 0 : errorOf("#NUM!");
}
