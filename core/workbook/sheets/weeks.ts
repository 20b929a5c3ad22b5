/** SLA Weeks: the counts of the last 53 weeks by channel, written by each refresh; rows may be typed by hand. */
import type { WeekRow } from "../../crm/history.ts";
import type { Sheet } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import { serialOfDate } from "../state/dates.ts";
import { type CountsColumn, countsSheet, wholeColumn } from "./countsSheet.ts";

export const weekColumns: readonly CountsColumn<WeekRow>[] = [
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
export const weeksRange = (key: keyof WeekRow): string => wholeColumn(sheetNames.weeks, weekColumns, key);

export const weeksSheet = (weeks: readonly WeekRow[]): Sheet =>
  countsSheet(sheetNames.weeks, weekColumns, weeks, (row, key) => (key === "week" ? serialOfDate(row.week) : row[key]));
