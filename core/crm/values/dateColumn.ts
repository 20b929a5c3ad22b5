import type { DateOrder } from "../reading.ts";
import { dayMs, dayOf } from "./calendar.ts";
import { voteOdd } from "./oddDates.ts";
import { type DateForm, type ScannedDate, scanDate } from "./scanDate.ts";
import type { ZoneShift } from "./timeZone.ts";

/** What the cells of one date column say together. */
export interface DateVotes {
  readonly forms: Map<DateForm, number>;
  /** Numbers above 12 in the first and in the second place, by separator. */
  firstAbove12: number;
  secondAbove12: number;
  /** Readable cells of the form 3/5/2026. */
  yearLast: number;
  dots: number;
  readonly samples: string[];
  /** Whether a cell was seen that can be read both ways. */
  open: boolean;
  /** Dates with a year of two digits: how many, and what stands in their first and their last place. */
  short: number;
  readonly firsts: Set<number>;
  readonly lasts: Set<number>;
  /** Dates such as 2026-25-12, and one of them. */
  yearFirstTurned: number;
  turnedSample: string;
  monthSample: string;
  /** Times with an offset other than that of UTC: how many of them are in another month there; and one of them. */
  overMonth: number;
  offsetSample: string;
  /** Dates with the year first whose day is above 12. */
  yearFirstAbove12: number;
  /** A date with the year first, and a day number. */
  yearFirstSample: string;
  serialSample: string;
}

export const newVotes = (): DateVotes => ({
  forms: new Map(),
  firstAbove12: 0,
  secondAbove12: 0,
  yearLast: 0,
  dots: 0,
  samples: [],
  open: false,
  short: 0,
  firsts: new Set(),
  lasts: new Set(),
  yearFirstTurned: 0,
  turnedSample: "",
  monthSample: "",
  overMonth: 0,
  offsetSample: "",
  yearFirstAbove12: 0,
  yearFirstSample: "",
  serialSample: "",
});

export function vote(votes: DateVotes, cell: string): void {
  if (cell === "") return;
  const date = scanDate(cell);
  if (date === null) return;
  votes.forms.set(date.form, (votes.forms.get(date.form) ?? 0) + 1);
  if (date.form === "yearFirst") {
    if (date.first > 12) {
      votes.yearFirstTurned++;
      votes.turnedSample = votes.turnedSample || cell.trim();
    } else if (date.second > 12) votes.yearFirstAbove12++;
    else if (votes.yearFirstSample === "" && date.first !== date.second) votes.yearFirstSample = cell.trim();
  }
  voteOdd(votes, date, cell);
  if (date.form === "serial" && votes.serialSample === "") votes.serialSample = cell.trim();
  if (date.form !== "yearLast") return;
  votes.yearLast++;
  if (date.mark === ".") votes.dots++;
  if (date.short === true) {
    votes.short++;
    votes.firsts.add(date.first);
    votes.lasts.add(date.year - 2000);
  }
  if (date.first > 12 && date.first <= 31 && date.second <= 12) votes.firstAbove12++;
  else if (date.second > 12 && date.second <= 31 && date.first <= 12) votes.secondAbove12++;
  if (date.first === date.second) return;
  // A cell that can be read both ways asks the better question.
  const open = date.first <= 12 && date.second <= 12;
  if (open && !votes.open) votes.samples.unshift(cell.trim());
  else if (votes.samples.length < 3) votes.samples.push(cell.trim());
  votes.open = votes.open || open;
}

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

function dayOfScanned(date: ScannedDate, order: DateOrder | null, turned: boolean): number | null {
  if (date.form === "yearLast" && order === "YMD") {
    return date.short === true ? dayOf(2000 + date.first, date.second, date.year - 2000) : null;
  }
  const dayFirst = date.form === "yearLast" ? order === "DMY" : date.form === "yearFirst" && turned;
  return dayFirst ? dayOf(date.year, date.second, date.first) : dayOf(date.year, date.first, date.second);
}
