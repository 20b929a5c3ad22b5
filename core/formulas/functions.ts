/** The spreadsheet functions that plain formulas use, but for IF and IFERROR, which choose what is worked out at all. */
import { dateFunctions } from "./dateFunctions.ts";
import { lookupFunctions } from "./lookupFunctions.ts";
import { numberFunctions } from "./numberFunctions.ts";
import { sumFunctions } from "./sumFunctions.ts";
import type { Scalar, Value } from "./values.ts";

export interface NativeFunction {
  /** Which arguments, counted from 0, arrive as cells where they are a reference; the others are single values. */
  readonly takesCells: (place: number) => boolean;
  readonly work: (given: readonly Value[]) => Scalar;
}

export const nativeFunctions: ReadonlyMap<string, NativeFunction> = new Map([
  ...Object.entries(numberFunctions),
  ...Object.entries(dateFunctions),
  ...Object.entries(sumFunctions),
  ...Object.entries(lookupFunctions),
]);
