/** The name and the note of the worked example, and how its counts give way. */
import type { HistoryRow } from "../../crm/history.ts";
import type { State } from "./state.ts";

/** Counts of this source give way to the first real refresh. */
export const exampleSource = "Example";

/** Each is read in one line of a small window. */
export const exampleNotes = {
  what: "Worked example: your first refresh replaces these numbers.",
  sum: "50,000 a month at 500 a sale is 100 deals; at a close rate of 50 % that is 200 leads, not the 2,000 that the guide prints.",
} as const;

/** The workbook still holds the worked example alone: its currency is no choice of the team. */
export const isOnlyExample = ({ history }: State): boolean =>
  history.length > 0 && history.every(row => row.source === exampleSource);

/** Counts of the worked example never mix with a team's own. */
export const withoutExample = (history: readonly HistoryRow[], source: string): readonly HistoryRow[] =>
  source === exampleSource ? history : history.filter(row => row.source !== exampleSource);
