import { readFileSync } from "node:fs";
import type { Definition } from "../../core/functions/define.ts";
import { functions } from "../../core/functions/index.ts";
import { call } from "../../core/functions/lift/call.ts";
import type { Argument, Outcome } from "../../core/functions/lift/values.ts";

interface Vector {
  readonly fn: string;
  readonly args: readonly Argument[];
  readonly why: string;
}

/** A call with what core gives for it, to compare a host with. */
export interface Case {
  readonly definition: Definition;
  readonly args: readonly Argument[];
  readonly why: string;
  readonly outcome: Outcome;
}

const vectors = JSON.parse(readFileSync("test/functions/vectors.json", "utf8")) as readonly Vector[];

/** Every example of the definitions and every worked case. */
export const allCases: readonly Case[] = functions.flatMap(definition => [
  ...definition.examples.map(({ args, note }) => caseOf(definition, args, note ?? "example")),
  ...vectors.filter(({ fn }) => fn === definition.name).map(({ args, why }) => caseOf(definition, args, why)),
]);

function caseOf(definition: Definition, args: readonly Argument[], why: string): Case {
  return { definition, args, why, outcome: call(definition, args) };
}
