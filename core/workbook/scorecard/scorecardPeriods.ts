/** The periods that SLA Scorecard counts: the window, the rate window, seven months and the running one. */
import { addMonths, lastCompleteMonth, serialOfDate, serialOfMonth } from "../state/dates.ts";
import type { State } from "../state/state.ts";
import { windows } from "../state/windows.ts";
import { type Counts, countsOver } from "./scorecardCounts.ts";

/** Months shown beside the running one. */
export const trendMonths = 6;
/** One month more, since the first shown one is compared with the month before. */
export const monthsBefore = trendMonths + 1;

export interface Months {
  /** ISO date of the last day of data; null without data. */
  readonly lastDay: string | null;
  /** Oldest first, the running month last; null for a month before the first one with data. */
  readonly months: readonly (string | null)[];
  /** Part of the running month that is over, 0 to 1. */
  readonly elapsed: number;
  /** The running month is over too: then it is the last complete one. */
  readonly complete: boolean;
}

export interface Periods extends Months {
  readonly window: Counts;
  readonly rateWindow: Counts;
  /** In the order of `months`. */
  readonly byMonth: readonly Counts[];
}

export function monthsOf({ settings, history }: State): Months {
  const all = history.map(({ month }) => month).sort();
  const [first, last] = [all[0], all[all.length - 1]];
  const lastDay = settings.dataAsOf ?? (last === undefined ? null : endOf(last));
  if (lastDay === null)
    return { lastDay, months: Array<null>(monthsBefore + 1).fill(null), elapsed: 0, complete: false };
  const running = lastDay.slice(0, 7);
  const months = Array.from({ length: monthsBefore + 1 }, (_, index) => addMonths(running, index - monthsBefore));
  return {
    lastDay,
    months: months.map(month => (first === undefined || month < first ? null : month)),
    elapsed: Number(lastDay.slice(8, 10)) / Number(endOf(running).slice(8, 10)),
    complete: lastCompleteMonth(lastDay) === running,
  };
}

export function periodsOf(state: State): Periods {
  const months = monthsOf(state);
  const { window, rateWindow } = windows(state.settings, state.history);
  return {
    ...months,
    window: countsOver(state, window),
    rateWindow: countsOver(state, rateWindow),
    byMonth: months.months.map(month => countsOver(state, month === null ? null : { first: month, last: month })),
  };
}

/** "2026-02" -> "2026-02-28" */
function endOf(month: string): string {
  const days = (serialOfMonth(addMonths(month, 1)) ?? 0) - (serialOfDate(`${month}-01`) ?? 0);
  return `${month}-${String(days).padStart(2, "0")}`;
}
