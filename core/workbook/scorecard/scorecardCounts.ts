/** The counts that SLA Scorecard rests on, by period: which column of SLA History each one sums, and where it is known. */
import type { HistoryRow } from "../../crm/history.ts";
import { isMarketings } from "../metrics/planTotals.ts";
import type { Format } from "../model/model.ts";
import type { State } from "../state/state.ts";
import type { MonthSpan } from "../state/windows.ts";

type HistoryCount = Exclude<keyof HistoryRow, "source" | "month" | "channel" | "persona">;

export interface CountColumn {
  readonly key: CountKey;
  readonly header: string;
  readonly format: Format;
  readonly sum: HistoryCount;
  /** Only rows in which this is known too: a rate may not mix exports that know a stage with others that do not. */
  readonly where?: HistoryCount;
  /** Marketing-owned channels alone. */
  readonly marketing?: true;
}

// biome-ignore format: a list reads better in rows
export const countKeys = [
  "leads", "dqLeads", "disqualified", "mqlLeads", "mqls", "sqlMqls", "sqls", "dqSqls", "sqlsDisqualified", "wonSqls",
  "sqlCustomers", "customers", "customerLeads", "revenue", "pricedCustomers", "daysToWin", "responseKnown",
  "answeredInTime", "attemptsKnown", "enoughAttempts", "won", "wonRevenue", "marketingLeads", "marketingMqls",
  "marketingRevenue",
] as const;
export type CountKey = (typeof countKeys)[number];

const column = (key: CountKey, header: string, sum: HistoryCount, more: Partial<CountColumn> = {}): CountColumn => ({
  key,
  header,
  sum,
  format: "count",
  ...more,
});

export const countColumns: readonly CountColumn[] = [
  column("leads", "Leads", "leads"),
  column("dqLeads", "Leads, DQ known", "leads", { where: "disqualified" }),
  column("disqualified", "Disqualified", "disqualified"),
  column("mqlLeads", "Leads, MQL known", "leads", { where: "mqls" }),
  column("mqls", "MQLs", "mqls"),
  column("sqlMqls", "MQLs, SQL known", "mqls", { where: "sqls" }),
  column("sqls", "SQLs", "sqls"),
  column("dqSqls", "SQLs, DQ known", "sqls", { where: "sqlsDisqualified" }),
  column("sqlsDisqualified", "SQLs disqualified", "sqlsDisqualified"),
  column("wonSqls", "SQLs, wins known", "sqls", { where: "customers" }),
  column("sqlCustomers", "Customers, SQL known", "customers", { where: "sqls" }),
  column("customers", "Customers", "customers"),
  column("customerLeads", "Leads, wins known", "leads", { where: "customers" }),
  column("revenue", "Revenue", "revenue", { format: "money" }),
  column("pricedCustomers", "Customers with an amount", "pricedCustomers"),
  column("daysToWin", "Days to win", "daysToWin"),
  column("responseKnown", "Response known", "responseKnown"),
  column("answeredInTime", "Answered in time", "answeredInTime"),
  column("attemptsKnown", "Attempts known", "attemptsKnown"),
  column("enoughAttempts", "Enough attempts", "enoughAttempts"),
  column("won", "Won in the month", "won"),
  column("wonRevenue", "Won revenue in the month", "wonRevenue", { format: "money" }),
  column("marketingLeads", "Leads, marketing-owned", "leads", { marketing: true }),
  column("marketingMqls", "MQLs, marketing-owned", "mqls", { marketing: true }),
  column("marketingRevenue", "Won revenue, marketing-owned", "wonRevenue", { format: "money", marketing: true }),
];

/** null where no row of the history knows it, or where the period has no month with data. */
export type Counts = Readonly<Record<CountKey, number | null>>;

export function countsOver({ history, settings }: State, span: MonthSpan | null): Counts {
  const whole = settings.detail === "total";
  const inSpan = span === null ? [] : history.filter(({ month }) => month >= span.first && month <= span.last);
  const entries = countColumns.map(({ key, sum, where, marketing: ofMarketing }) => {
    if (span === null || history.every(row => row[sum] === null)) return [key, null] as const;
    const rows = inSpan.filter(
      row =>
        (where === undefined || row[where] !== null) && (!ofMarketing || whole || isMarketings(settings, row.channel)),
    );
    return [key, rows.reduce((total, row) => total + (row[sum] ?? 0), 0)] as const;
  });
  return Object.fromEntries(entries) as unknown as Counts;
}
