/** SLA Weeks: the counts of the last 53 weeks by channel, written by each refresh; rows may be typed by hand. */
import type { WeekRow } from "../../crm/history.ts";
import { columnLetters, onSheet } from "../model/address.ts";
import { data, labels } from "../model/blocks.ts";
import type { Content, Format, Sheet } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import { serialOfDate } from "../state/dates.ts";
import { plainSheet } from "./plainSheet.ts";

export interface WeekColumn {
  readonly key: keyof WeekRow;
  readonly header: string;
  readonly format: Format;
  readonly help: string;
}

export const weekColumns: readonly WeekColumn[] = [
  { key: "source", header: "Source", format: "text", help: "The export that the counts come from." },
  { key: "week", header: "Week of", format: "date", help: "The Monday of the week." },
  { key: "channel", header: "Channel", format: "text", help: "As named in SLA Setup, or Unassigned." },
  { key: "leads", header: "Leads", format: "count", help: "Created in this week." },
  { key: "mqls", header: "MQLs", format: "count", help: "Of these leads, at least MQL so far." },
  { key: "sqls", header: "SQLs", format: "count", help: "Of these leads, at least SQL so far." },
  { key: "won", header: "Won in week", format: "count", help: "Sales closed in this week, whenever the lead came." },
  { key: "wonRevenue", header: "Won revenue in week", format: "money", help: "Revenue closed in this week." },
];

/** A whole column of SLA Weeks, for formulas: rows typed by hand count too. */
export function weeksRange(key: keyof WeekRow): string {
  const letters = columnLetters(weekColumns.findIndex(column => column.key === key) + 1);
  return onSheet(sheetNames.weeks, `$${letters}:$${letters}`);
}

const cellOf = (row: WeekRow, { key }: WeekColumn): Content => (key === "week" ? serialOfDate(row.week) : row[key]);

export function weeksSheet(weeks: readonly WeekRow[]): Sheet {
  return plainSheet({
    name: sheetNames.weeks,
    blocks: [
      labels({ name: "header", row: 1, column: 1 }, [weekColumns.map(({ header }) => header)], "heading"),
      data(
        { name: "rows", row: 2, column: 1 },
        weeks.map(row => weekColumns.map(column => cellOf(row, column))),
        weekColumns.map(({ format }) => format),
      ),
    ],
    widths: Object.fromEntries(weekColumns.map(({ format }, index) => [index + 1, format === "text" ? 140 : 96])),
    frozenRows: 1,
    notes: weekColumns.map(({ help }, index) => ({ row: 1, column: index + 1, text: help })),
  });
}
