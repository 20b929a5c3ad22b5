/** SLA History: the counts of all refreshes, the only place where their data lives. */
import type { HistoryRow } from "../../crm/history.ts";
import { columnLetters, onSheet } from "../model/address.ts";
import { data, labels } from "../model/blocks.ts";
import type { Content, Format, Sheet } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import { serialOfMonth } from "../state/dates.ts";
import { plainSheet } from "./plainSheet.ts";

export interface HistoryColumn {
  readonly key: keyof HistoryRow;
  readonly header: string;
  readonly format: Format;
  readonly help: string;
}

export const historyColumns: readonly HistoryColumn[] = [
  { key: "source", header: "Source", format: "text", help: "The export that the counts come from." },
  { key: "month", header: "Month", format: "month", help: "First day of the month in which the leads were created." },
  { key: "channel", header: "Channel", format: "text", help: "As named in SLA Setup, or Unassigned." },
  { key: "persona", header: "Persona", format: "text", help: "As named in SLA Setup, or Unassigned." },
  { key: "leads", header: "Leads", format: "count", help: "Created in this month." },
  { key: "disqualified", header: "Disqualified", format: "count", help: "Of these leads, taken out of the funnel." },
  { key: "mqls", header: "MQLs", format: "count", help: "Of these leads, at least MQL so far." },
  { key: "sqls", header: "SQLs", format: "count", help: "Of these leads, at least SQL so far." },
  { key: "sqlsDisqualified", header: "SQLs disqualified", format: "count", help: "Of these SQLs, disqualified." },
  { key: "customers", header: "Customers", format: "count", help: "Of these leads, won so far." },
  { key: "revenue", header: "Revenue", format: "money", help: "Won revenue of these customers." },
  {
    key: "pricedCustomers",
    header: "Customers with an amount",
    format: "count",
    help: "The average sale price rests on these.",
  },
  { key: "daysToWin", header: "Days to win", format: "count", help: "Sum over the customers with a won date." },
  { key: "responseKnown", header: "Response known", format: "count", help: "Leads whose first answer is known." },
  { key: "answeredInTime", header: "Answered in time", format: "count", help: "Of these, within the limit." },
  { key: "attemptsKnown", header: "Attempts known", format: "count", help: "Leads whose contact attempts are known." },
  { key: "enoughAttempts", header: "Enough attempts", format: "count", help: "Of these, with at least the minimum." },
  { key: "won", header: "Won in month", format: "count", help: "Sales closed in this month, whenever the lead came." },
  { key: "wonRevenue", header: "Won revenue in month", format: "money", help: "Revenue closed in this month." },
];

/** A whole column of SLA History, for formulas: rows typed by hand count too. */
export function historyRange(key: keyof HistoryRow): string {
  const letters = columnLetters(historyColumns.findIndex(column => column.key === key) + 1);
  return onSheet(sheetNames.history, `$${letters}:$${letters}`);
}

const cellOf = (row: HistoryRow, { key }: HistoryColumn): Content =>
  key === "month" ? serialOfMonth(row.month) : row[key];

export function historySheet(history: readonly HistoryRow[]): Sheet {
  return plainSheet({
    name: sheetNames.history,
    blocks: [
      labels({ name: "header", row: 1, column: 1 }, [historyColumns.map(({ header }) => header)], "heading"),
      data(
        { name: "rows", row: 2, column: 1 },
        history.map(row => historyColumns.map(column => cellOf(row, column))),
        historyColumns.map(({ format }) => format),
      ),
    ],
    widths: Object.fromEntries(historyColumns.map(({ format }, index) => [index + 1, format === "text" ? 140 : 96])),
    frozenRows: 1,
    notes: historyColumns.map(({ help }, index) => ({ row: 1, column: index + 1, text: help })),
  });
}
