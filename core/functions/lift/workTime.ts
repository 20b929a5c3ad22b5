import { day } from "./dates.ts";
import { bad, type Failure } from "./failure.ts";
import type { Table } from "./values.ts";

/** Milliseconds that count between two moments. */
export type Clock = (from: number, to: number) => number;

type Bound = "work_start" | "work_end";

/**
 * The clock for work hours: Monday to Friday between start and end, not on holidays. Without hours every minute counts.
 * Hours of 0 and 0 are no hours: a blank cell arrives as 0 in some hosts.
 */
export function workTime(start: number | null, end: number | null, holidays: Table | null): Clock | Failure<Bound> {
  if (start === end && !start) return (from, to) => to - from;
  if (end === null)
    return bad("work_end", "is missing beside work_start; give both, such as 9:00 and 17:00, or neither.");
  if (start === null)
    return bad("work_start", "is missing beside work_end; give both, such as 9:00 and 17:00, or neither.");
  if (start >= end) return bad("work_end", "is not after work_start; type a later time such as 17:00.");
  const [opens, closes] = [Math.round(start * day), Math.round(end * day)];
  const free = freeDays(holidays);
  const worked = (at: number) => workedSinceDayZero(at, opens, closes, free);
  return (from, to) => worked(to) - worked(from);
}

/** Work time from day 0 of the calendar, a Saturday, up to a moment. */
function workedSinceDayZero(at: number, opens: number, closes: number, free: readonly number[]): number {
  const today = Math.floor(at / day);
  const before = Math.floor(today / 7) * 5 + Math.max(0, (today % 7) - 2);
  const freeBefore = firstNotBefore(free, today);
  const works = today % 7 > 1 && free[freeBefore] !== today;
  const sinceOpening = works ? Math.min(Math.max(at - today * day - opens, 0), closes - opens) : 0;
  return (before - freeBefore) * (closes - opens) + sinceOpening;
}

/** Holidays on working days, each once, in order. */
function freeDays(holidays: Table | null): readonly number[] {
  const days = new Set<number>();
  for (const at of holidays ? holidays.values : []) {
    const date = Math.floor(at / day);
    if (date % 7 > 1) days.add(date);
  }
  return [...days].sort((a, b) => a - b);
}

/** How many sorted values come before one, by halving. */
function firstNotBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
