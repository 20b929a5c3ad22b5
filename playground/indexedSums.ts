/**
 * SUMIFS and COUNTIFS of single values, answered from what is known of their ranges. The engine goes through whole
 * ranges for each formula: a minute for a history of some thousand rows, and the square of it for twice as many.
 */
import type { Nullable } from "@univerjs/core";
import {
  type ArrayValueObject,
  type BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  functionMath,
  functionStatistical,
  NumberValueObject,
  stripErrorMargin,
} from "@univerjs/engine-formula";
import { Memory } from "../core/formulas/ranges.ts";
import { sumFunctions } from "../core/formulas/sumFunctions.ts";
import { type Cells, isError, type Scalar, type Value } from "../core/formulas/values.ts";

type FunctionClass = new (name: string) => BaseFunction;

const builtIn = (name: string): FunctionClass => {
  const all = [...functionMath, ...functionStatistical] as unknown as readonly (readonly [FunctionClass, string])[];
  const found = all.find(([, known]) => known === name);
  if (!found) throw new Error(`The engine knows no ${name}.`);
  return found[0];
};

function indexed(name: "SUMIFS" | "COUNTIFS"): FunctionClass {
  const { work, takesCells } = sumFunctions[name]!;
  return class extends builtIn(name) {
    override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
      const given = variants.map((variant, place) => (takesCells(place) ? rangeOf(variant) : singleOf(variant)));
      // What is asked by a whole range of criteria, or otherwise unusual, is left to the engine.
      if (given.includes(undefined)) return super.calculate(...(variants as BaseValueObject[])) as FunctionVariantType;
      const answer = work(given as readonly Value[]);
      if (isError(answer)) return ErrorValueObject.create(answer.error as ErrorType);
      // The engine compares all digits, and rounds its own sums for that.
      if (typeof answer === "number") return NumberValueObject.create(stripErrorMargin(answer));
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  };
}

/** In the form the engine's plugins take. */
export const indexedSums = (): [FunctionClass, string][] => [
  [indexed("SUMIFS"), "SUMIFS"],
  [indexed("COUNTIFS"), "COUNTIFS"],
];

/** The engine keeps the table of a range for one calculation: as long holds what is known of it. */
const known = new WeakMap<ArrayValueObject, Cells>();

function rangeOf(variant: FunctionVariantType): Cells | undefined {
  if (!variant.isReferenceObject()) return undefined;
  const table = (variant as BaseReferenceObject).toArrayValueObject();
  const before = known.get(table);
  if (before) return before;
  const cells = {
    rows: table.getRowCount(),
    columns: table.getColumnCount(),
    at: (row: number, column: number) => scalarOf(table.get(row, column)),
    memory: new Memory(),
  };
  known.set(table, cells);
  return cells;
}

function singleOf(variant: FunctionVariantType): Scalar | undefined {
  if (variant.isReferenceObject() || variant.isArray()) {
    const table = variant.isReferenceObject()
      ? (variant as BaseReferenceObject).toArrayValueObject()
      : (variant as ArrayValueObject);
    return table.getRowCount() === 1 && table.getColumnCount() === 1 ? scalarOf(table.get(0, 0)) : undefined;
  }
  return scalarOf(variant as BaseValueObject);
}

const scalarOf = (cell: Nullable<BaseValueObject>): Scalar => {
  if (!cell || cell.isNull()) return null;
  return cell.isError() ? ({ error: (cell as ErrorValueObject).getErrorType() } as Scalar) : cell.getValue();
};
