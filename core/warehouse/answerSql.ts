/** The end of the counting statement: every count of the refresh as a row of one small table. */
import { type CountedColumn, countedColumns } from "./countedColumns.ts";
import type { Dialect } from "./dialects/dialect.ts";
import { oddities } from "./factsSql.ts";
import type { CountModel } from "./model.ts";

/** The parts of the answer. */
export function answerParts(dialect: Dialect, model: CountModel): readonly string[] {
  const { known } = model;
  const { text, whole } = dialect.types;
  const types: Partial<Record<CountedColumn, string>> = {
    period: text,
    channel: text,
    persona: text,
    detail: text,
    revenue: dialect.types.number,
  };
  const part = (name: string, cells: Partial<Record<CountedColumn, string>>, from: string): string => {
    const values = countedColumns
      .slice(1)
      .map(column => `CAST(${cells[column] ?? "NULL"} AS ${types[column] ?? whole}) AS ${column}`);
    return `SELECT '${name}' AS sla_counts_1, ${values.join(", ")}\nFROM ${from}`;
  };
  const where = (isKnown: boolean, sql: string) => (isKnown ? sql : "NULL");
  const month = (day: string) => dialect.monthText(dialect.date(day));
  // Sums in another order differ in their last digits, and the same table must give the same text.
  const money = (sum: string) => `ROUND(${sum}, 6)`;
  const kinds: readonly (readonly [string, string])[] = [
    ...(["deleted", "test leads", "remarketing", "duplicates"] as const).map(
      (kind, at) => [kind, `p_${["deleted", "test", "remarketing", "duplicate"][at]}`] as const,
    ),
    ["future dates", "CASE WHEN gone = 'created after the as-of date' THEN 1 ELSE 0 END"],
    ["product rows", "p_parts"],
    ["other creation dates", "p_unlike"],
    ["came back and won", "p_back"],
    ...oddities(dialect, model).map(([kind], at) => [kind, `odd_${at}`] as const),
  ];
  const weekly = (week: string, leads: boolean) =>
    `SELECT ${week} AS week, channel, ${leads ? "n" : "0"} AS leads, ${leads ? "n * mql_reached" : "0"} AS mqls, ${leads ? "n * sql_reached" : "0"} AS sqls, ${leads ? "0" : "n"} AS customers, ${leads ? "0.0" : "revenue"} AS revenue FROM facts WHERE gone = '' AND ${week} IS NOT NULL`;
  return [
    part(
      "as of",
      { period: dialect.dayText(dialect.date("MIN(as_of)")), detail: `CAST(MIN(as_of) AS ${text})` },
      "stands",
    ),
    part("first", { period: dialect.dayText(dialect.date("MIN(created_day)")) }, "facts WHERE gone = ''"),
    ...(model.currency === null ? [] : [part("currency", { detail: dialect.parameter("currency") }, "stands")]),
    part("row kind", { detail: dialect.parameter("row_kind") }, "stands"),
    part("rows", { detail: "'read'", leads: "COALESCE(SUM(n), 0)" }, "facts"),
    part("rows", { detail: "'used'", leads: "COALESCE(SUM(n), 0)" }, "facts WHERE gone = ''"),
    part("rows", { detail: "'merged'", leads: "COALESCE(SUM(n), 0)" }, "facts WHERE gone = 'merged'"),
    part("left out", { detail: "gone", leads: "SUM(n)" }, "facts WHERE gone NOT IN ('', 'merged') GROUP BY gone"),
    part(
      "outcome",
      { detail: "said", leads: "SUM(n)", revenue: money("SUM(CASE WHEN said = 'won' THEN revenue ELSE 0 END)") },
      "(SELECT CASE WHEN won = 1 THEN 'won' WHEN lost = 1 OR disqualified = 1 THEN 'lost' ELSE 'open' END AS said, n, revenue FROM facts WHERE gone = '') AS outcomes GROUP BY said",
    ),
    part(
      "other currency",
      { detail: "code", revenue: money("SUM(amount)") },
      "facts WHERE gone = '' AND code IS NOT NULL GROUP BY code",
    ),
    ...kinds.map(([kind, flag]) =>
      part(
        "problem",
        { detail: `'${kind}'`, leads: `COALESCE(SUM(n * (${flag})), 0)` },
        `facts HAVING COALESCE(SUM(n * (${flag})), 0) > 0`,
      ),
    ),
    part(
      "maturity",
      { period: month("MIN(created_day)"), leads: "SUM(n)", days_to_win: "months_to_win" },
      "facts WHERE gone = '' AND months_to_win IS NOT NULL GROUP BY created_month, months_to_win",
    ),
    part(
      "cohort",
      {
        ...{ period: month("MIN(created_day)"), channel: "channel", persona: "persona", leads: "SUM(n)" },
        disqualified: where(known.disqualified, "SUM(n * disqualified)"),
        mqls: where(known.mqls, "SUM(n * mql_reached)"),
        sqls: where(known.sqls, "SUM(n * sql_reached)"),
        sqls_disqualified: where(known.sqls && known.disqualified, "SUM(n * sql_reached * disqualified)"),
        customers: where(known.customers, "SUM(n * won)"),
        revenue: where(known.revenue, money("SUM(revenue)")),
        priced_customers: where(known.revenue, "SUM(n * priced)"),
        days_to_win: where(known.wonDates, "SUM(days_to_win)"),
        response_known: where(known.response, "SUM(n * response_known)"),
        answered_in_time: where(known.response, "SUM(n * in_time)"),
        attempts_known: where(known.attempts, "SUM(n * attempts_known)"),
        enough_attempts: where(known.attempts, "SUM(n * enough)"),
      },
      "facts WHERE gone = '' GROUP BY created_month, channel, persona",
    ),
    part(
      "booked",
      {
        ...{ period: month("MIN(booked_day)"), channel: "channel", persona: "persona" },
        ...{ customers: "SUM(n)", revenue: money("SUM(revenue)") },
      },
      "facts WHERE gone = '' AND booked_month IS NOT NULL GROUP BY booked_month, channel, persona",
    ),
    part(
      "week",
      {
        ...{ period: dialect.dayText(dialect.date("week")), channel: "channel", leads: "SUM(leads)" },
        mqls: where(known.mqls, "SUM(mqls)"),
        sqls: where(known.sqls, "SUM(sqls)"),
        customers: where(known.customers, "SUM(customers)"),
        revenue: where(known.revenue, money("SUM(revenue)")),
      },
      `(${weekly("created_week", true)}
  UNION ALL ${weekly("booked_week", false)}) AS weeks GROUP BY week, channel`,
    ),
  ];
}
