/** SLA Weeks -> weekly counts; rows typed by hand are read like any other. */
import type { WeekRow } from "../../crm/history.ts";
import { rowCount, shownAt } from "../model/grid.ts";
import { weekColumns } from "../sheets/weeks.ts";
import { mondayOf } from "../state/dates.ts";
import { unassigned } from "../state/state.ts";
import type { SheetContent } from "../writing/host.ts";
import { typedSource } from "./history.ts";
import { type CellReader, dateAt, numberAt, textAt } from "./values.ts";

const isBlank = (content: SheetContent, row: number): boolean =>
  weekColumns.every((_, index) => shownAt(content, row, index + 1) === null);

export function readWeeks(content: SheetContent, problems: string[]): WeekRow[] {
  const reader: CellReader = { content, problems };
  const rows: WeekRow[] = [];
  for (let row = 2; row <= rowCount(content); row += 1) {
    if (isBlank(content, row)) continue;
    const entries = weekColumns.map(({ key, header, format }, index) => {
      if (key === "week") return [key, readWeek(reader, row, index + 1)] as const;
      if (format === "text") return [key, textAt(reader, row, index + 1).trim()] as const;
      return [key, numberAt(reader, row, index + 1, header)] as const;
    });
    const read = Object.fromEntries(entries) as unknown as WeekRow;
    if (read.week === "") continue;
    rows.push({ ...read, source: read.source || typedSource, channel: read.channel || unassigned });
  }
  return rows;
}

function readWeek(reader: CellReader, row: number, column: number): string {
  if (shownAt(reader.content, row, column) === null) {
    reader.problems.push(`${reader.content.name}, row ${row}: the week is missing; type the day of its Monday.`);
    return "";
  }
  const day = dateAt(reader, row, column, "week");
  return day === null ? "" : mondayOf(day);
}
