/** What the top-level functions of Code.js call: a custom function by its name, as a cell of Google Sheets does. */
import { functions } from "../core/functions/index.ts";
import { call } from "../core/functions/lift/call.ts";
import { type Answer, type Argument, isError } from "../core/functions/lift/values.ts";

/** `given`: the arguments as they came; one that is left out at the end is not among them. */
export function callFunction(name: string, given: ArrayLike<Argument>): Answer | Answer[][] {
  const definition = functions.find(candidate => candidate.name === name);
  if (definition === undefined) throw new Error(`${name} is no function of SLA Metrics; update the script.`);
  const outcome = call(definition, Array.from(given));
  if (!isError(outcome)) return outcome;
  // A cell can only show an error of its own with this message, so the other codes stand at its beginning.
  throw new Error(outcome.code === "#VALUE!" ? outcome.message : `${outcome.code} ${outcome.message}`);
}
