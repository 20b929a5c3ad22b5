/** sla-metrics call: one function call a line in, one answer a line out, in order. */
import { functions } from "../core/functions/index.ts";
import { call } from "../core/functions/lift/call.ts";
import { type Argument, isError } from "../core/functions/lift/values.ts";

interface Call {
  readonly fn: string;
  readonly args: readonly Argument[];
}

const byName = new Map(functions.map(definition => [definition.name as string, definition]));

const problem = (message: string) => ({ error: "#VALUE!", message });

/** null is an omitted argument, "" a blank cell, a list of rows a range. */
function isArgument(value: unknown): value is Argument {
  const isCell = (cell: unknown) => cell === null || ["number", "string", "boolean"].includes(typeof cell);
  return isCell(value) || (Array.isArray(value) && value.every(row => Array.isArray(row) && row.every(isCell)));
}

function readCall(line: string): Call | string {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return "this line is not JSON";
  }
  if (typeof read !== "object" || read === null || Array.isArray(read)) return "this line is not an object";
  const { fn, args } = read as { fn?: unknown; args?: unknown };
  if (typeof fn !== "string") return '"fn" is missing';
  if (!Array.isArray(args)) return '"args" is not a list';
  const wrong = args.findIndex(argument => !isArgument(argument));
  if (wrong >= 0) return `argument ${wrong + 1} is neither a value nor a list of rows`;
  return { fn, args: args as Argument[] };
}

export function answerLine(line: string): string {
  const read = readCall(line);
  if (typeof read === "string") {
    return JSON.stringify(problem(`Expected {"fn": "SLA_LEADS_NEEDED", "args": [50000, 500, 0.5]}, but ${read}.`));
  }
  const definition = byName.get(read.fn.toUpperCase());
  if (!definition) return JSON.stringify(problem(`There is no function ${read.fn}.`));
  const outcome = call(definition, read.args);
  return JSON.stringify(isError(outcome) ? { error: outcome.code, message: outcome.message } : { result: outcome });
}
