/** SLA History: the counts of all refreshes, the only place where their data lives. */
import type { HistoryRow } from "../../crm/history.ts";
import type { Sheet } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import { serialOfMonth } from "../state/dates.ts";
import { type CountsColumn, countsSheet, wholeColumn } from "./countsSheet.ts";

export const historyColumns: readonly CountsColumn<HistoryRow>[] = [
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
export const historyRange = (key: keyof HistoryRow): string => wholeColumn(sheetNames.history, historyColumns, key);

export const historySheet = (history: readonly HistoryRow[]): Sheet =>
  countsSheet(sheetNames.history, historyColumns, history, (row, key) =>
    key === "month" ? serialOfMonth(row.month) : row[key],
  );
