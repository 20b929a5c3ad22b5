/** The weekly counts after a refresh: the weeks that the export covers replace those of the same source. */
import type { WeekRow } from "../../crm/history.ts";
import type { Reading } from "../../crm/reading.ts";
import { dateOfSerial, mondayOf, serialOfDate } from "../state/dates.ts";

const weeksKept = 53;

export function weeksAfter(
  before: readonly WeekRow[],
  { weeks, asOf, firstCreated }: Pick<Reading, "weeks" | "asOf" | "firstCreated">,
  source: string,
): readonly WeekRow[] {
  const oldest = dateOfSerial((serialOfDate(mondayOf(asOf)) ?? 0) - 7 * (weeksKept - 1));
  const first = firstCreated === undefined ? mondayOf(asOf) : mondayOf(firstCreated);
  // A file that starts in the middle of a week knows less of it than an earlier one did.
  const known = before.some(row => row.source === source && row.week === first);
  const isNew = (week: string) => week > first || (week === first && !(known && firstCreated !== first));
  const kept = before.filter(row => row.week >= oldest && !(row.source === source && isNew(row.week)));
  return [...kept, ...weeks.filter(({ week }) => isNew(week)).map(row => ({ source, ...row }))];
}
