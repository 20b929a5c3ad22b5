/** The periods that SLA Scorecard counts: the window, the rate window, seven months and the running one. */
import { addMonths, lastCompleteMonth, lastDayOf } from "../state/dates.ts";
import { lastDay } from "../state/lastDay.ts";
import type { State } from "../state/state.ts";
import { windows } from "../state/windows.ts";
import { type Counts, countsOver } from "./scorecardCounts.ts";

/** Months shown beside the running one. */
const trendMonths = 6;
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

export function monthsOf(state: State): Months {
  const day = lastDay(state);
  if (day === null)
    return { lastDay: day, months: Array<null>(monthsBefore + 1).fill(null), elapsed: 0, complete: false };
  const first = state.history.map(({ month }) => month).sort()[0];
  const running = day.slice(0, 7);
  const months = Array.from({ length: monthsBefore + 1 }, (_, index) => addMonths(running, index - monthsBefore));
  return {
    lastDay: day,
    months: months.map(month => (first === undefined || month < first ? null : month)),
    elapsed: Number(day.slice(8, 10)) / Number(lastDayOf(running).slice(8, 10)),
    complete: lastCompleteMonth(day) === running,
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
