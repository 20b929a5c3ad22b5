/** Labels follow the row kind: where one row of the export is an opportunity, opportunities are needed, not leads. */
import type { Settings } from "./state.ts";

type RowKind = Settings["rowKind"];

const pairs: readonly (readonly [lead: string, opportunity: string])[] = [
  ["Leads", "Opportunities"],
  ["leads", "opportunities"],
  ["Lead", "Opportunity"],
  ["lead", "opportunity"],
];

const replaced = (text: string, from: 0 | 1, to: 0 | 1): string =>
  pairs.reduce((changed, pair) => changed.replace(new RegExp(`\\b${pair[from]}\\b`, "g"), pair[to]), text);

/** A label of ours in the words of the row kind. */
export const inWordsOf = (rowKind: RowKind, label: string): string =>
  rowKind === "opportunity" ? replaced(label, 0, 1) : label;

/** The label as the code knows it, whatever the row kind was when it was written. */
export const inLeadWords = (label: string): string => replaced(label, 1, 0);
