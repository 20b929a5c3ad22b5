import type { Progress } from "../reading.ts";
import { type DateCells, dateText } from "../text/values.ts";
import { voteOffsets } from "./oddDates.ts";
import { type DateForm, type ScannedDate, scanDate, scanTime } from "./scanDate.ts";

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

/** Each day of a column is asked once, with the number of its cells; samples are the first cells of different days. */
export function* dateVotesSteps(cells: DateCells): Generator<Progress, DateVotes> {
  const votes = newVotes();
  const { days, times } = cells;
  const isTime = times === null ? null : Uint8Array.from(times.values, time => (scanTime(time) === null ? 0 : 1));
  // Most columns have no odd time in them, and then the times need no look.
  const odd = isTime === null || isTime.every(is => is === 1) ? null : isTime;
  const counts = new Uint32Array(days.values.length);
  const first: number[] = [];
  for (let from = 0; from < days.codes.length; from += rowsAtOnce) {
    if (from > 0) yield { step: "Reading dates and amounts", done: from / days.codes.length };
    countDays(cells, odd, from, Math.min(from + rowsAtOnce, days.codes.length), counts, first);
  }
  for (const row of first) {
    const code = days.codes[row]!;
    const date = days.values[code] === "" ? null : scanDate(days.values[code]!);
    if (date !== null) voteFor(votes, date, counts[code]!, dateText(cells, row));
  }
  voteOffsets(votes, cells);
  return votes;
}

const rowsAtOnce = 20_000;

/** Counts the rows of each day, and lists its first row; `isTime`: by code of the time behind it, 0 where it is none. */
function countDays(
  { days, times }: DateCells,
  isTime: Uint8Array | null,
  from: number,
  to: number,
  counts: Uint32Array,
  first: number[],
): void {
  const { codes } = days;
  for (let row = from; row < to; row++) {
    if (isTime !== null && isTime[times!.codes[row]!] === 0) continue;
    if (counts[codes[row]!]!++ === 0) first.push(row);
  }
}

/** The same in one go. */
export function dateVotes(cells: DateCells): DateVotes {
  const steps = dateVotesSteps(cells);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function voteFor(votes: DateVotes, date: ScannedDate, count: number, text: string): void {
  votes.forms.set(date.form, (votes.forms.get(date.form) ?? 0) + count);
  if (date.form === "yearFirst") {
    if (date.first > 12) {
      votes.yearFirstTurned += count;
      votes.turnedSample = votes.turnedSample || text;
    } else if (date.second > 12) votes.yearFirstAbove12 += count;
    else if (votes.yearFirstSample === "" && date.first !== date.second) votes.yearFirstSample = text;
  }
  if (date.form === "month" && votes.monthSample === "") votes.monthSample = text;
  if (date.form === "serial" && votes.serialSample === "") votes.serialSample = text;
  if (date.form !== "yearLast") return;
  votes.yearLast += count;
  if (date.mark === ".") votes.dots += count;
  if (date.short === true) {
    votes.short += count;
    votes.firsts.add(date.first);
    votes.lasts.add(date.year - 2000);
  }
  if (date.first > 12 && date.first <= 31 && date.second <= 12) votes.firstAbove12 += count;
  else if (date.second > 12 && date.second <= 31 && date.first <= 12) votes.secondAbove12 += count;
  if (date.first === date.second) return;
  // A cell that can be read both ways asks the better question.
  const open = date.first <= 12 && date.second <= 12;
  if (open && !votes.open) votes.samples.unshift(text);
  else if (votes.samples.length < 3) votes.samples.push(text);
  votes.open = votes.open || open;
}
