import type { Described } from "../define.ts";
import type { ErrorCode } from "../lift/values.ts";

/** Each error that a function can give, with when it comes. */
export function errorLines({ errors }: Described): readonly (readonly [ErrorCode, string])[] {
  const own = errors["#VALUE!"];
  const value = "text that is no number, a negative number, ranges that do not fit";
  const lines: [ErrorCode, string][] = [["#VALUE!", own === undefined ? value : `${own}; ${value}`]];
  for (const code of ["#DIV/0!", "#N/A"] as const) {
    const when = errors[code];
    if (when !== undefined) lines.push([code, when]);
  }
  return lines;
}
