import type { Columns } from "../columns/columns.ts";
import { type OutcomeRule, outcomeReader } from "../leads/outcome.ts";
import type { SortedRows } from "../leads/sortRows.ts";
import type { Progress } from "../reading.ts";
import type { Table } from "../text/table.ts";
import { dayMs } from "../values/calendar.ts";
import { dateReader } from "../values/dateCells.ts";
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
  { isCandidate, latest }: SortedRows,
): Generator<Progress, number | null> {
  const { roles } = columns;
  const dated = roles.created !== undefined;
  if ((latest === null && dated) || (latest !== null && roles.modified !== undefined) || roles.wonDate === undefined) {
    return latest;
  }
  let day = latest ?? Number.NEGATIVE_INFINITY;
  const outcomeOf = outcomeReader(table, columns, outcome);
  const wonAt = dateReader(table.dates(roles.wonDate), formats.dates.wonDate);
  for (let row = 0; row < table.size; row++) {
    if (row % rowsAtOnce === rowsAtOnce - 1) yield { step: "Sorting the rows", done: row / table.size };
    if (isCandidate[row] === 0 || outcomeOf(row) !== "won") continue;
    const won = Math.floor(wonAt(row) / dayMs);
    if (won > day) day = won;
  }
  return Number.isFinite(day) ? day : null;
}
