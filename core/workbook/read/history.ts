/** SLA History -> history rows; rows typed by hand are read like any other. */
import type { HistoryRow } from "../../crm/history.ts";
import { rowCount, shownAt } from "../model/grid.ts";
import { historyColumns } from "../sheets/history.ts";
import { unassigned } from "../state/state.ts";
import type { SheetContent } from "../writing/host.ts";
import { type CellReader, dateAt, numberAt, textAt } from "./values.ts";

/** Source of rows that a person typed without one. */
export const typedSource = "Typed";

const isBlank = (content: SheetContent, row: number): boolean =>
  historyColumns.every((_, index) => shownAt(content, row, index + 1) === null);

export function readHistory(content: SheetContent, problems: string[]): HistoryRow[] {
  const reader: CellReader = { content, problems };
  const rows: HistoryRow[] = [];
  for (let row = 2; row <= rowCount(content); row += 1) {
    if (isBlank(content, row)) continue;
    const entries = historyColumns.map(({ key, header, format }, index) => {
      if (key === "month") return [key, readMonth(reader, row, index + 1)] as const;
      if (format === "text") return [key, textAt(reader, row, index + 1).trim()] as const;
      return [key, numberAt(reader, row, index + 1, header)] as const;
    });
    const read = Object.fromEntries(entries) as unknown as HistoryRow;
    if (read.month === "") continue;
    rows.push({
      ...read,
      source: read.source || typedSource,
      channel: read.channel || unassigned,
      persona: read.persona || unassigned,
    });
  }
  return rows;
}

function readMonth(reader: CellReader, row: number, column: number): string {
  const text = textAt(reader, row, column).trim();
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
  if (text === "") {
    reader.problems.push(`${reader.content.name}, row ${row}: the month is missing; type the first day of the month.`);
    return "";
  }
  return dateAt(reader, row, column, "month")?.slice(0, 7) ?? "";
}
