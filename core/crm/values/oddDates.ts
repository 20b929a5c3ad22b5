/** What the notes about a date column say of it; no count needs it. */
import { dayMs, dayOf, monthOfDay } from "./calendar.ts";
import type { DateVotes } from "./dateColumn.ts";
import type { ScannedDate } from "./scanDate.ts";

export function voteOdd(votes: DateVotes, date: ScannedDate, cell: string): void {
  if (date.form === "month" && votes.monthSample === "") votes.monthSample = cell.trim();
  if (date.offset === null || date.offset === 0) return;
  votes.offsetSample = votes.offsetSample || cell.trim();
  if (date.form !== "yearFirst" && date.form !== "named") return;
  const day = dayOf(date.year, date.first, date.second);
  if (day === null) return;
  const there = Math.floor((day * dayMs + date.time - date.offset) / dayMs);
  if (monthOfDay(there) !== monthOfDay(day)) votes.overMonth++;
}
