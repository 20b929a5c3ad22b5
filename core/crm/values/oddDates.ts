/** What the notes about a date column say of its times with an offset; no count needs it. */
import { type DateCells, dateText } from "../text/values.ts";
import { dayMs, dayOf, monthOfDay } from "./calendar.ts";
import type { DateVotes } from "./dateVotes.ts";
import { scanDate, scanTime } from "./scanDate.ts";

export function voteOffsets(votes: DateVotes, cells: DateCells): void {
  const { days, times } = cells;
  const clocks = (times?.values ?? []).map(scanTime);
  const dates = days.values.map(scanDate);
  if (!clocks.some(clock => isAway(clock?.offset)) && !dates.some(date => isAway(date?.offset))) return;
  const dayNumbers = dates.map(date =>
    date === null || (date.form !== "yearFirst" && date.form !== "named")
      ? null
      : dayOf(date.year, date.first, date.second),
  );
  for (let row = 0; row < days.codes.length; row++) {
    const code = days.codes[row]!;
    const date = dates[code]!;
    const clock = times === null ? noClock : clocks[times.codes[row]!]!;
    if (date === null || clock === null) continue;
    const offset = date.offset ?? clock.offset;
    if (!isAway(offset)) continue;
    votes.offsetSample = votes.offsetSample || dateText(cells, row);
    const day = dayNumbers[code]!;
    if (day === null) continue;
    const there = Math.floor((day * dayMs + date.time + clock.time - offset!) / dayMs);
    if (there !== day && monthOfDay(there) !== monthOfDay(day)) votes.overMonth++;
  }
}

const noClock = { time: 0, offset: null };

const isAway = (offset: number | null | undefined) => offset != null && offset !== 0;
