/** What is printed or handed out: the draft of today, or an agreed version as it was signed. */
import type { State } from "../workbook/state/state.ts";
import { documentTitle, draftDocument, nextNumber, versionName } from "./agreementDocument.ts";
import type { DocumentLine } from "./documentLine.ts";

export interface Printable {
  readonly lines: readonly DocumentLine[];
  /** Stands on every page. */
  readonly footer: string;
  /** Without ending. */
  readonly fileName: string;
}

/** `number`: of an agreed version; null or unknown: the draft. */
export function printable(state: State, number: number | null): Printable {
  const version = state.versions.find(candidate => candidate.number === number);
  const company = state.settings.company === "" ? "" : `${state.settings.company}: `;
  const name = version ? versionName(version) : `Draft of version ${nextNumber(state)}`;
  return {
    lines: version ? version.text : draftDocument(state),
    footer: `${company}${documentTitle}. ${name}`,
    fileName: version ? `SLA agreement, version ${version.number}` : `SLA agreement, draft ${nextNumber(state)}`,
  };
}
