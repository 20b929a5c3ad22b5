import type { ErrorCode, Position } from "./values.ts";

/** Why a calculation gives no number. Made once beside the function; the lift adds function, argument and position. */
export interface Failure<Name extends string = string> {
  readonly code: ErrorCode;
  /** The argument to look at. */
  readonly param: Name;
  /** The rest of the sentence, or how to say it with the values of the cell. */
  readonly text: string | ((...values: readonly number[]) => string);
  /** Where in a whole range; element-wise calculations leave it to the lift. */
  readonly position?: Position;
}

type Text = Failure["text"];

/** #VALUE!: fails the whole call. */
export function bad<const Name extends string>(param: Name, text: Text, position?: Position): Failure<Name> {
  return position ? { code: "#VALUE!", param, text, position } : { code: "#VALUE!", param, text };
}

/** #DIV/0!, an empty cell in a block: there is no data yet. */
export function noData<const Name extends string>(param: Name, text: Text): Failure<Name> {
  return { code: "#DIV/0!", param, text };
}

/** #N/A, an empty cell in a block: no number answers the question. */
export function noAnswer<const Name extends string>(param: Name, text: Text): Failure<Name> {
  return { code: "#N/A", param, text };
}
