/**
 * A parsed formula -> a function of the row it stands in, made once for all rows that ask the same. What it refers to is
 * found when it is made; most of it is single values, for which no block is made.
 */
import { nativeFunctions } from "./functions.ts";
import { each, operations } from "./operators.ts";
import type { Expression } from "./parse.ts";
import type { Reference } from "./references.ts";
import { type Cells, errorOf, isCells, isError, type Scalar, scalarOf, truthOf, type Value } from "./values.ts";

/** What the formulas of a workbook can reach. */
export interface Reach {
  readonly sheet: (name: string) => (row: number, column: number) => Scalar;
  readonly cells: (reference: Reference, ownRow: number) => Cells;
  /** Where a defined name stands; undefined where there is none. */
  readonly named: (name: string) => Reference | undefined;
}

type Single = (row: number) => Scalar;
type Any = (row: number) => Value;

const nothing: Expression = { kind: "value", value: null };

/** The formula as the one value that its cell shows. */
export function single(expression: Expression, reach: Reach): Single {
  switch (expression.kind) {
    case "value": {
      const { value } = expression;
      return () => value;
    }
    case "reference":
      return oneCell(expression.reference, reach) ?? reduced(any(expression, reach));
    case "name": {
      const reference = reach.named(expression.name);
      return reference ? single({ kind: "reference", reference }, reach) : () => errorOf("#NAME?");
    }
    case "negative":
    case "percent":
    case "operation": {
      const [left, right, work] = operands(expression);
      if (!isSingle(left, reach) || !isSingle(right, reach)) return reduced(any(expression, reach));
      const [a, b] = [single(left, reach), single(right, reach)];
      return row => work(a(row), b(row));
    }
    case "call":
      return singleCall(expression, reach);
  }
}

function singleCall({ name, arguments: given }: Expression & { kind: "call" }, reach: Reach): Single {
  const argument = (place: number): Single => single(given[place] ?? nothing, reach);
  if (name === "IF") {
    const [condition, yes, no] = [argument(0), argument(1), given.length > 2 ? argument(2) : () => false];
    return row => {
      const truth = truthOf(condition(row));
      return typeof truth !== "boolean" ? truth : truth ? yes(row) : no(row);
    };
  }
  if (name === "IFERROR") {
    const [first, otherwise] = [argument(0), argument(1)];
    return row => {
      const value = first(row);
      return isError(value) ? otherwise(row) : value;
    };
  }
  const native = nativeFunctions.get(name);
  if (!native) return () => errorOf("#NAME?");
  const list = given.map((each, place) => (native.takesCells(place) ? any(each, reach) : single(each, reach)));
  return row => native.work(list.map(work => work(row)));
}

/** The formula as it meets a function that takes cells. */
function any(expression: Expression, reach: Reach): Any {
  switch (expression.kind) {
    case "reference": {
      const { reference } = expression;
      if (reference.own) return row => reach.cells(reference, row);
      const cells = reach.cells(reference, 0);
      return () => cells;
    }
    case "name": {
      const reference = reach.named(expression.name);
      return reference ? any({ kind: "reference", reference }, reach) : () => errorOf("#NAME?");
    }
    case "negative":
    case "percent":
    case "operation": {
      if (isSingle(expression, reach)) return single(expression, reach);
      const [left, right, work] = operands(expression);
      const [a, b] = [any(left, reach), any(right, reach)];
      return row => each(a(row), b(row), work);
    }
    case "call":
      return expression.name === "IF" || expression.name === "IFERROR"
        ? anyChoice(expression, reach)
        : single(expression, reach);
    case "value":
      return single(expression, reach);
  }
}

/** IF and IFERROR may choose a block. */
function anyChoice({ name, arguments: given }: Expression & { kind: "call" }, reach: Reach): Any {
  const argument = (place: number): Any => any(given[place] ?? nothing, reach);
  if (name === "IFERROR") {
    const [first, otherwise] = [argument(0), argument(1)];
    return row => {
      const found = first(row);
      const value = isCells(found) && found.rows === 1 && found.columns === 1 ? found.at(0, 0) : found;
      if (!isCells(value)) return isError(value) ? otherwise(row) : value;
      const known = (cell: Scalar) => (isError(cell) ? scalarOf(otherwise(row)) : cell);
      return { rows: value.rows, columns: value.columns, at: (down, across) => known(value.at(down, across)) };
    };
  }
  const condition = single(given[0] ?? nothing, reach);
  const [yes, no] = [argument(1), given.length > 2 ? argument(2) : () => false];
  return row => {
    const truth = truthOf(condition(row));
    return typeof truth !== "boolean" ? truth : truth ? yes(row) : no(row);
  };
}

const zero: Expression = { kind: "value", value: 0 };
const hundred: Expression = { kind: "value", value: 100 };

type Operated = Expression & { kind: "negative" | "percent" | "operation" };

function operands(expression: Operated) {
  if (expression.kind === "operation")
    return [expression.left, expression.right, operations[expression.operator]] as const;
  return expression.kind === "negative"
    ? ([zero, expression.of, operations["-"]] as const)
    : ([expression.of, hundred, operations["/"]] as const);
}

/** Whether it gives one value whatever its cells hold. */
function isSingle(expression: Expression, reach: Reach): boolean {
  switch (expression.kind) {
    case "value":
      return true;
    case "reference":
      return isOneCell(expression.reference);
    case "name": {
      const reference = reach.named(expression.name);
      return reference === undefined || isOneCell(reference);
    }
    case "call": {
      if (expression.name !== "IF" && expression.name !== "IFERROR") return true;
      const chosen = expression.name === "IF" ? expression.arguments.slice(1) : expression.arguments;
      return chosen.every(one => isSingle(one, reach));
    }
    default: {
      const [left, right] = operands(expression);
      return isSingle(left, reach) && isSingle(right, reach);
    }
  }
}

const isOneCell = ({ rows, columns }: Reference): boolean => rows === 1 && columns === 1;

function oneCell(reference: Reference, reach: Reach): Single | null {
  if (!isOneCell(reference)) return null;
  const at = reach.sheet(reference.sheet);
  const { row, column, own } = reference;
  return own ? ownRow => at(ownRow, column) : () => at(row, column);
}

const reduced =
  (work: Any): Single =>
  row =>
    scalarOf(work(row));
