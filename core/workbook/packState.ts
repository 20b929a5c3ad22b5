/** The state as one text and back; history as bare rows, since it is most of it. */
import type { HistoryRow } from "../crm/history.ts";
import { historyColumns } from "./sheets/history.ts";
import type { State } from "./state.ts";

const keys = historyColumns.map(({ key }) => key);

export function packState(state: State): string {
  return JSON.stringify({ ...state, history: state.history.map(row => keys.map(key => row[key])) });
}

export function unpackState(text: string): State {
  const packed = JSON.parse(text) as Omit<State, "history"> & { history: (string | number | null)[][] };
  const history = packed.history.map(
    row => Object.fromEntries(keys.map((key, index) => [key, row[index] ?? null])) as unknown as HistoryRow,
  );
  return { ...packed, history };
}
