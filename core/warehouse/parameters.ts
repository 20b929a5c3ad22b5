import type { Dialect } from "./dialects/dialect.ts";
import type { Parameter } from "./source.ts";

/** The parameters that a statement names; an engine may refuse others. */
export function namedIn(
  sql: string,
  dialect: Dialect,
  all: Readonly<Record<string, Parameter | null>>,
): Readonly<Record<string, Parameter>> {
  const isNamed = (name: string) => new RegExp(`${dialect.parameter(name).replace("$", "\\$")}\\b`).test(sql);
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, Parameter] => entry[1] !== null && isNamed(entry[0])),
  );
}
