import type { DateOrder } from "../reading.ts";
import { dayMs, dayOf } from "./calendar.ts";
import type { DateVotes } from "./dateVotes.ts";
import { type DateForm, type ScannedDate, scanDate } from "./scanDate.ts";
import type { ZoneShift } from "./timeZone.ts";

/** How a column is read: the order of day and month, and the forms it uses. */
export interface DateReading {
  readonly order: DateOrder | null;
  /** False when the cells leave the order open. */
  readonly sure: boolean;
  readonly forms: ReadonlySet<DateForm>;
  /** Where times with an offset are shown; absent = UTC. */
  readonly shift?: ZoneShift;
  /** The dates that a sheet made of some cells have day and month changed over. */
  readonly turned?: boolean;
}

/**
 * `others`: the votes of the file's other date columns, written by the same hand.
 * `likely`: the order of the country that the rest of the file looks like.
 */
export function decideDates(
  votes: DateVotes,
  others: readonly DateVotes[],
  given: DateOrder | undefined,
  likely: DateOrder = "MDY",
): DateReading {
  const forms = usedForms(votes);
  if (!forms.has("yearLast")) return { order: forms.has("yearFirst") ? "YMD" : null, sure: true, forms };
  const short = shortYears(votes, forms, given);
  if (short !== null) return short;
  const { firstAbove12: days, secondAbove12: months } = votes;
  // An answer is for the columns that leave it open; it never makes a column unreadable.
  const unanimous = Math.min(days, months) === 0 && Math.max(days, months) >= 3;
  if ((given === "DMY" || given === "MDY") && !unanimous) return { order: given, sure: true, forms };
  if (days !== months) {
    // A few slips (25/05 in a month-first file) do not change the order; many leave it open.
    return { order: days > months ? "DMY" : "MDY", sure: Math.min(days, months) * 4 <= Math.max(days, months), forms };
  }
  if (votes.dots > votes.yearLast / 2) return { order: "DMY", sure: days === 0, forms };
  const daysElsewhere = others.reduce((sum, other) => sum + other.firstAbove12, 0);
  const monthsElsewhere = others.reduce((sum, other) => sum + other.secondAbove12, 0);
  const most = Math.max(daysElsewhere, monthsElsewhere);
  return {
    order: daysElsewhere === monthsElsewhere ? likely : daysElsewhere > monthsElsewhere ? "DMY" : "MDY",
    sure: days === 0 && most >= 3 && most === daysElsewhere + monthsElsewhere,
    forms,
  };
}

/** 25/11/03: few numbers in the first place and many in the last one are years and days; what spans decades is asked. */
function shortYears(
  { short, yearLast, firsts, lasts, firstAbove12 }: DateVotes,
  forms: ReadonlySet<DateForm>,
  given: DateOrder | undefined,
): DateReading | null {
  if (short === 0 || short < yearLast) return null;
  if (given === "YMD") return { order: "YMD", sure: true, forms };
  const years = [...firsts];
  const yearsFirst = lasts.size > firsts.size * 2 && firsts.size <= 10 && years.every(year => year >= 10 && year < 70);
  if (yearsFirst && lasts.size > 4) {
    return given === undefined
      ? { order: "YMD", sure: firsts.size <= 3 && Math.max(...lasts) > 12, forms }
      : { order: given, sure: true, forms };
  }
  if (lasts.size <= 15 || given !== undefined) return null;
  return { order: firstAbove12 > 0 ? "DMY" : "MDY", sure: false, forms };
}

/** A rare second form is a slip, not a format: it is rejected and named, never guessed. */
function usedForms(votes: DateVotes): ReadonlySet<DateForm> {
  let all = 0;
  for (const count of votes.forms.values()) all += count;
  const used = new Set<DateForm>();
  for (const [form, count] of votes.forms) if (count >= all * 0.2) used.add(form);
  return used;
}

/** Milliseconds since 1970 on the calendar as written (a time with an offset: in the chosen zone); NaN when the cell is no date here. */
export function readDate(cell: string, { order, forms, shift, turned }: DateReading): number {
  if (cell === "") return Number.NaN;
  const date = scanDate(cell);
  if (date === null || !forms.has(date.form)) return Number.NaN;
  const day = dayOfScanned(date, order, turned === true);
  if (day === null) return Number.NaN;
  const written = day * dayMs + date.time;
  if (date.offset === null) return written;
  const moment = written - date.offset;
  return shift === undefined ? moment : moment + shift(moment);
}

/** The day of a date in a column; null for a day that does not exist. */
export function dayOfScanned(date: ScannedDate, order: DateOrder | null, turned: boolean): number | null {
  if (date.form === "yearLast" && order === "YMD") {
    return date.short === true ? dayOf(2000 + date.first, date.second, date.year - 2000) : null;
  }
  const dayFirst = date.form === "yearLast" ? order === "DMY" : date.form === "yearFirst" && turned;
  return dayFirst ? dayOf(date.year, date.second, date.first) : dayOf(date.year, date.first, date.second);
}
