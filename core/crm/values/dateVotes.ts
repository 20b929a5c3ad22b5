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
  const isTime = times === null ? null : times.values.map(time => scanTime(time) !== null);
  const counts = new Uint32Array(days.values.length);
  const first: number[] = [];
  for (let row = 0; row < days.codes.length; row++) {
    if (row % rowsAtOnce === rowsAtOnce - 1) yield { step: "Reading dates and amounts", done: row / days.codes.length };
    if (isTime !== null && !isTime[times!.codes[row]!]) continue;
    if (counts[days.codes[row]!]!++ === 0) first.push(row);
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
