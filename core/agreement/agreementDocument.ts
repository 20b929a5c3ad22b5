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

/** The version that SLA Agreement shows: the last agreed one; null where there is none or the team asks for the draft. */
export const shownVersion = ({ versions, agreement }: State): AgreedVersion | null =>
  agreement.show === "draft" ? null : (versions[versions.length - 1] ?? null);
