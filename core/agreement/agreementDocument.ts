/** The whole document: of the plan of today, marked as a draft, or of an agreed version as it was signed. */
import { dayInWords } from "../dayInWords.ts";
import type { State } from "../workbook/state/state.ts";
import type { AgreedVersion } from "./agreedVersion.ts";
import type { DocumentLine } from "./documentLine.ts";
import { documentText } from "./documentText.ts";
import { factsOf, plannedChannels } from "./facts.ts";
import { longForm } from "./longForm.ts";
import type { LineTemplate } from "./parts.ts";
import { shortForm } from "./shortForm.ts";

export const documentTitle = "Agreement between marketing and sales";

/** What the next version is called. */
export const nextNumber = ({ versions }: State): number => (versions[versions.length - 1]?.number ?? 0) + 1;

/** The words of the form that the team has chosen, without the status line. */
export const bodyTemplate = (state: State): readonly LineTemplate[] =>
  state.agreement.form === "long" ? longForm(plannedChannels(state)) : shortForm;

export const titleTemplate: LineTemplate = { kind: "title", cells: [[documentTitle]] };

export const draftStatus = (state: State): LineTemplate => ({
  kind: "status",
  cells: [
    [`Draft of version ${nextNumber(state)}, not agreed yet. Numbers of the plan, data as of `, { kind: "asOf" }, "."],
  ],
});

export const draftDocument = (state: State): DocumentLine[] =>
  documentText([titleTemplate, draftStatus(state), ...bodyTemplate(state)], factsOf(state));

/** How a version calls itself, in the status line and the footer. */
export const versionName = ({ number, date }: Pick<AgreedVersion, "number" | "date">): string =>
  `Version ${number}, agreed on ${dayInWords(date)}`;

/** The last agreed version, or the draft where there is none or the team asks for it. */
export function shownDocument(state: State): DocumentLine[] {
  const version = state.versions[state.versions.length - 1];
  return version && state.agreement.show !== "draft" ? [...version.text] : draftDocument(state);
}
