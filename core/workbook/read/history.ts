/** SLA History -> history rows. */
import type { HistoryRow } from "../../crm/history.ts";
import { historyColumns } from "../sheets/history.ts";
import { unassigned } from "../state/state.ts";
import type { SheetContent } from "../writing/host.ts";
import { readCounts } from "./counts.ts";
import { type CellReader, dateAt, textAt } from "./values.ts";

export const readHistory = (content: SheetContent, problems: string[]): HistoryRow[] =>
  readCounts<HistoryRow>(content, problems, historyColumns, { key: "month", read: readMonth }).map(row => ({
    ...row,
    channel: row.channel || unassigned,
    persona: row.persona || unassigned,
  }));

function readMonth(reader: CellReader, row: number, column: number): string {
  const text = textAt(reader, row, column).trim();
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
  if (text === "") {
    reader.problems.push(`${reader.content.name}, row ${row}: the month is missing; type the first day of the month.`);
    return "";
  }
  return dateAt(reader, row, column, "month")?.slice(0, 7) ?? "";
}
