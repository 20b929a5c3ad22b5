/** The spreadsheet functions that plain formulas use, but for IF and IFERROR, which choose what is worked out at all. */
import { dateFunctions } from "./dateFunctions.ts";
import { lookupFunctions } from "./lookupFunctions.ts";
import type { Lookups } from "./lookups.ts";
import { numberFunctions } from "./numberFunctions.ts";
import { sumFunctions } from "./sumFunctions.ts";
import type { Value } from "./values.ts";

export type NativeFunction = (given: readonly Value[], lookups: Lookups) => Value;

export const nativeFunctions: ReadonlyMap<string, NativeFunction> = new Map([
  ...Object.entries(numberFunctions),
  ...Object.entries(dateFunctions),
  ...Object.entries(sumFunctions),
  ...Object.entries(lookupFunctions),
]);
