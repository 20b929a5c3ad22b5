/** The last day of data: data as of, or the end of the last month in the history. Same rule as SlaLastDay of SLA Setup. */
import { lastDayOf } from "./dates.ts";
import type { State } from "./state.ts";

export function lastDay({ settings, history }: Pick<State, "settings" | "history">): string | null {
  if (settings.dataAsOf) return settings.dataAsOf;
  const last = history.map(({ month }) => month).sort()[history.length - 1];
  return last === undefined ? null : lastDayOf(last);
}
