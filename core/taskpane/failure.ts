/** A failure as one sentence, and as a report that can be passed on. */
import { productVersion } from "../workbook/sheets/build.ts";

export interface Failure {
  readonly view: string;
  /** What was being done. */
  readonly step: string;
  readonly text: string;
}

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

/** No personal data: whatever the message quotes from a file or a cell is taken out. */
export function reportOf(failure: Failure): string {
  return [
    `SLA Metrics ${productVersion}`,
    `View: ${failure.view}`,
    `Step: ${failure.step}`,
    `Message: ${withoutData(failure.text)}`,
  ].join("\n");
}

function withoutData(text: string): string {
  return text
    .replace(/"[^"]*"|“[^”]*”|'[^'\s][^']*'/g, '"..."')
    .replace(/[^\s@"]+@[^\s@"]+/g, "...")
    .replace(/\S+\.(csv|tsv|txt|xlsx?)\b/gi, "...");
}
