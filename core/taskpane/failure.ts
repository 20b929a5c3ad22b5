/** A failure as one sentence, and as what a report of it needs. */
import { type Trace, traceOf } from "./errorReport/trace.ts";

export interface Failure {
  readonly view: string;
  /** What was being done. */
  readonly step: string;
  readonly text: string;
  /** Where it was thrown; absent for a refusal that was foreseen. */
  readonly trace?: Trace;
}

export const failureOf = (view: string, step: string, thrown: unknown): Failure => ({
  view,
  step,
  text: sentenceOf(thrown),
  trace: traceOf(thrown),
});

/** What was thrown, as a sentence; hosts throw errors, texts and plain objects. */
export function sentenceOf(thrown: unknown): string {
  const text = (messageIn(thrown) ?? "").trim();
  if (text === "") return "The spreadsheet gave no reason for the failure. Nothing more was written; please try again.";
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function messageIn(thrown: unknown): string | null {
  if (typeof thrown === "string") return thrown;
  if (typeof thrown !== "object" || thrown === null || !("message" in thrown)) return null;
  return typeof thrown.message === "string" ? thrown.message : null;
}
