/** The state as one text and back; history and weeks as bare rows, since they are most of it. */
import { agreementStart } from "../../agreement/agreementFields.ts";
import { playbookStart } from "../../agreement/playbookFields.ts";
import type { HistoryRow, WeekRow } from "../../crm/history.ts";
import { historyColumns } from "../sheets/history.ts";
import { weekColumns } from "../sheets/weeks.ts";
import { defaultSettings } from "./defaultSettings.ts";
import type { State } from "./state.ts";

const historyKeys = historyColumns.map(({ key }) => key);
const weekKeys = weekColumns.map(({ key }) => key);

type Bare = readonly (string | number | null)[];

export function packState(state: State): string {
  return JSON.stringify({
    ...state,
    history: state.history.map(row => historyKeys.map(key => row[key])),
    weeks: state.weeks.map(row => weekKeys.map(key => row[key])),
  });
}

/** Whether two readings of a workbook found the same: a preview is good only for the state that it was made of. */
export const sameState = (a: State, b: State): boolean => packState(a) === packState(b);

/** What an earlier version did not keep yet takes its default. */
export function unpackState(text: string): State {
  const packed = JSON.parse(text) as Omit<State, "history" | "weeks"> & { history: Bare[]; weeks?: Bare[] };
  return {
    ...packed,
    settings: { ...defaultSettings, ...packed.settings },
    agreement: packed.agreement ?? agreementStart,
    playbook: packed.playbook ?? playbookStart,
    versions: packed.versions ?? [],
    history: packed.history.map(row => named(historyKeys, row) as unknown as HistoryRow),
    weeks: (packed.weeks ?? []).map(row => named(weekKeys, row) as unknown as WeekRow),
  };
}

const named = (keys: readonly string[], row: Bare) =>
  Object.fromEntries(keys.map((key, index) => [key, row[index] ?? null]));
