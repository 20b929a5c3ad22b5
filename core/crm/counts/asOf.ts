import type { Columns } from "../columns/columns.ts";
import { type OutcomeRule, outcomeOf } from "../leads/outcome.ts";
import type { SortedRows } from "../leads/sortRows.ts";
import type { Progress } from "../reading.ts";
import { cellAt, type Table } from "../text/table.ts";
import { dayMs } from "../values/calendar.ts";
import { readDate } from "../values/dateColumn.ts";
import type { Formats } from "../values/formats.ts";

const rowsAtOnce = 4000;

/**
 * The day for which the file stands while nobody says: its latest creation or modification date. A file without
 * modification dates also shows by its latest win that it is younger than its last lead.
 */
export function* asOfSteps(
  table: Table,
  columns: Columns,
  formats: Formats,
  outcome: OutcomeRule,
  { candidates, latest }: SortedRows,
): Generator<Progress, number | null> {
  const { roles } = columns;
  const dated = roles.created !== undefined;
  if ((latest === null && dated) || (latest !== null && roles.modified !== undefined) || roles.wonDate === undefined) {
    return latest;
  }
  let day = latest ?? Number.NEGATIVE_INFINITY;
  for (let at = 0; at < candidates.length; at++) {
    if (at % rowsAtOnce === rowsAtOnce - 1) yield { step: "Sorting the rows", done: at / candidates.length };
    const row = table.rows[candidates[at]!]!;
    if (outcomeOf(row, columns, outcome) !== "won") continue;
    const won = Math.floor(readDate(cellAt(row, roles.wonDate), formats.dates.wonDate) / dayMs);
    if (won > day) day = won;
  }
  return Number.isFinite(day) ? day : null;
}
