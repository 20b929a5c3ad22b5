/** One definition as a function that Excel can call. */
import type { Definition } from "../core/functions/define.ts";
import { call } from "../core/functions/lift/call.ts";
import { type Answer, isError } from "../core/functions/lift/values.ts";
import { rememberError } from "./cellErrors.ts";
import { excelArgument, firstError } from "./excelArgument.ts";

const codes = {
  "#VALUE!": "invalidValue",
  "#N/A": "notAvailable",
  "#DIV/0!": "divisionByZero",
  "#NUM!": "invalidNumber",
  "#NULL!": "nullReference",
} as const;

type Code = keyof typeof codes;

export function excelFunction(definition: Definition): (...given: unknown[]) => Answer[][] {
  return (...given) => {
    // Excel adds an object about the call itself after the arguments.
    const args = given.slice(0, definition.params.length);
    const outcome = call(definition, args.map(excelArgument));
    const error = firstError(args);
    const { address } = (given[given.length - 1] ?? {}) as { readonly address?: string };
    if (!isError(outcome) && error === null) {
      rememberError(address, null);
      return Array.isArray(outcome) ? outcome : [[outcome]];
    }
    const message = isError(outcome) ? outcome.message : `${definition.name}: a cell holds the error ${error}.`;
    // As with the spreadsheet's own functions, an error that comes in goes out; some codes cannot be given back.
    const code = error !== null && error in codes ? (error as Code) : isError(outcome) ? outcome.code : "#VALUE!";
    rememberError(address, message);
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode[codes[code]], message);
  };
}
