/** Recognises an export that the workbook holds already: nothing may be counted twice. */
import type { Reading } from "../../crm/reading.ts";
import type { State } from "../state/state.ts";

/** Whether this very export is what the source's counts stand for now. */
export function alreadyApplied(state: State, after: State): boolean {
  const [last, next] = [lastLine(state, after), after.log[after.log.length - 1]];
  if (!last || !next || last.fingerprint !== next.fingerprint || last.asOf !== next.asOf) return false;
  return JSON.stringify(state.history) === JSON.stringify(after.history);
}

/** The name under which this very file was applied before, if that was another one: counted twice, it would double the leads. */
export function appliedAs(state: State, reading: Reading, source: string): string | null {
  const known = state.log.find(
    line => line.source !== source && line.fingerprint.startsWith(`${reading.fingerprint} `),
  );
  return known && state.history.some(row => row.source === known.source) ? known.source : null;
}

function lastLine(state: State, after: State) {
  const source = after.log[after.log.length - 1]?.source;
  return [...state.log].reverse().find(line => line.source === source);
}
