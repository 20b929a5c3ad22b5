/** SLA Weeks -> weekly counts. */
import type { WeekRow } from "../../crm/history.ts";
import { shownAt } from "../model/grid.ts";
import { weekColumns } from "../sheets/weeks.ts";
import { mondayOf } from "../state/dates.ts";
import { unassigned } from "../state/state.ts";
import type { SheetContent } from "../writing/host.ts";
import { readCounts } from "./counts.ts";
import { type CellReader, dateAt } from "./values.ts";

export const readWeeks = (content: SheetContent, problems: string[]): WeekRow[] =>
  readCounts<WeekRow>(content, problems, weekColumns, { key: "week", read: readWeek }).map(row => ({
    ...row,
    channel: row.channel || unassigned,
  }));

function readWeek(reader: CellReader, row: number, column: number): string {
  if (shownAt(reader.content, row, column) === null) {
    reader.problems.push(`${reader.content.name}, row ${row}: the week is missing; type the day of its Monday.`);
    return "";
  }
  const day = dateAt(reader, row, column, "week");
  return day === null ? "" : mondayOf(day);
}
