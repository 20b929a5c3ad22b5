import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { functions } from "../../core/functions/index.ts";
import { call } from "../../core/functions/lift/call.ts";
import type { Argument, Outcome } from "../../core/functions/lift/values.ts";
import { isError } from "../../core/functions/lift/values.ts";
import { expectClose, type Result } from "./expectClose.ts";

/** One worked case; how cases are compared is the contract of the shared vectors. */
interface Vector {
  readonly fn: string;
  readonly args: readonly Argument[];
  readonly result?: Result;
  readonly error?: string;
  readonly contains?: readonly string[];
  readonly tolerance?: number;
  readonly why: string;
}

const vectors = JSON.parse(readFileSync("test/functions/vectors.json", "utf8")) as readonly Vector[];

describe.each(functions.map(definition => [definition.name, definition] as const))("%s", (name, definition) => {
  const cases = vectors.filter(vector => vector.fn === name);

  // The worked cases of SLA_GRID are the sample exports with their true counts, in grid.test.ts.
  test("has worked cases", () => expect(cases.length > 0).toBe(name !== "SLA_GRID"));

  test.each(cases.map((vector, at) => ({ at, ...vector })))("$at: $why", vector => {
    const outcome = call(definition, vector.args);
    if (vector.error !== undefined) expect(isError(outcome) ? outcome.code : outcome).toBe(vector.error);
    else if (vector.contains) for (const part of vector.contains) expect(numbersIn(outcome)).toContain(part);
    else expectClose(outcome, vector.result!, vector.tolerance ?? 1e-9);
  });
});

test("every worked case names a function that exists", () => {
  const names = new Set<string>(functions.map(definition => definition.name));
  expect(vectors.filter(vector => !names.has(vector.fn)).map(vector => vector.fn)).toEqual([]);
});

/** The numbers of a sentence, so that "36" is not found inside "360". */
function numbersIn(outcome: Outcome): readonly string[] {
  return typeof outcome === "string" ? (outcome.match(/\d+(?:\.\d+)?/g) ?? []) : [];
}
