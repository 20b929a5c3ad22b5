/** Leads on the way to counts: what is odd about each, and leads that are alike as one row. */
import type { ProblemKind } from "../crm/reading.ts";
import type { Dialect } from "./dialects/dialect.ts";
import { dayOf } from "./leadSql.ts";
import type { CountModel } from "./model.ts";

/** What is odd about a lead that is still in, in the order of the quality report, and when. */
export function oddities(dialect: Dialect, { roles }: CountModel): readonly (readonly [ProblemKind, string])[] {
  const wonDay = roles.wonDate === undefined ? "NULL" : dayOf(dialect, "at_wonDate");
  return [
    ["no source", "no_source"],
    ["no persona", "no_persona"],
    ["other pipeline", "other_pipeline"],
    ["existing business", "is_existing"],
    ["unreadable amount", "bad_amount"],
    ["won after as-of date", "won_later"],
    ["won without amount", roles.amount === undefined ? "FALSE" : "won AND lead_amount IS NULL"],
    ["negative amount", "won AND negative_amount AND lead_amount IS NULL"],
    ["won without date", roles.wonDate === undefined ? "FALSE" : `won AND ${wonDay} IS NULL`],
    [
      "closed before created",
      roles.wonDate === undefined ? "FALSE" : `won AND COALESCE(${wonDay} < ${dayOf(dialect, "at_created")}, FALSE)`,
    ],
    ["other currency", "won AND COALESCE(ours, 1) = 0"],
  ];
}

/** A month as a number. */
const monthOf = (dialect: Dialect, day: string) =>
  `EXTRACT(YEAR FROM ${dialect.date(day)}) * 12 + EXTRACT(MONTH FROM ${dialect.date(day)})`;

/** The day of the Monday before, in the 53 weeks up to the as-of date. */
function weekOf(day: string): string {
  const monday = (of: string) => `${of} - MOD(MOD(${of} + 3, 7) + 7, 7)`;
  return `CASE WHEN ${monday(day)} BETWEEN ${monday("as_of")} - 364 AND ${monday("as_of")} THEN ${monday(day)} END`;
}

/** Begun months; more than fifty years are no time to win. */
function monthsToWin(dialect: Dialect): string {
  const dayOfMonth = (day: string) => `EXTRACT(DAY FROM ${dialect.date(day)})`;
  const begun = `CASE WHEN ${dayOfMonth("created_day")} < ${dayOfMonth("won_day")} THEN 1 ELSE 0 END`;
  const months = `${monthOf(dialect, "won_day")} - (${monthOf(dialect, "created_day")}) + ${begun}`;
  return `CASE WHEN won_day IS NULL THEN NULL WHEN won_day <= created_day THEN 0 ELSE LEAST(600, ${months}) END`;
}

/** Leads of the same months and weeks with the same names and marks as one row, so that the table is gone through once. */
export function factsStep(dialect: Dialect, model: CountModel): string {
  const { roles } = model;
  const wonDay = roles.wonDate === undefined ? `CAST(NULL AS ${dialect.types.whole})` : dayOf(dialect, "at_wonDate");
  const odd = oddities(dialect, model);
  const out = odd
    .filter(([kind]) => model.leaveOut.includes(kind))
    .map(([kind, when]) => `WHEN ${when} THEN '${kind}'`);
  const gone = `CASE WHEN gone <> '' THEN gone ${out.join(" ")} ELSE '' END`;
  const inside = (expression: string) => `CASE WHEN gone = '' THEN ${expression} END`;
  const flag = (condition: string) => inside(`CASE WHEN ${condition} THEN 1 ELSE 0 END`);
  const known = roles.firstContact !== undefined;
  const dimensions: readonly (readonly [string, string])[] = [
    ["gone", gone],
    ["created_month", inside(monthOf(dialect, "created_day"))],
    ["created_week", inside(weekOf("created_day"))],
    ["booked_month", inside(`CASE WHEN won THEN ${monthOf(dialect, "booked_day")} END`)],
    ["booked_week", inside(`CASE WHEN won THEN ${weekOf("booked_day")} END`)],
    ["months_to_win", inside(`CASE WHEN won THEN ${monthsToWin(dialect)} END`)],
    ["channel", inside("channel")],
    ["persona", inside("persona")],
    ...(["won", "lost", "disqualified", "mql_reached", "sql_reached"] as const).map(
      name => [name, flag(name)] as const,
    ),
    ["priced", flag("revenue IS NOT NULL")],
    ["response_known", known ? flag("response_known") : "0"],
    ["in_time", known ? flag("in_time") : "0"],
    ["attempts_known", flag("attempts IS NOT NULL")],
    ["enough", flag(`COALESCE(attempts >= ${dialect.parameter("enough")}, FALSE)`)],
    ["code", inside("CASE WHEN won AND COALESCE(ours, 1) = 0 THEN code END")],
    ["p_deleted", "CASE WHEN at_created IS NOT NULL AND is_deleted THEN 1 ELSE 0 END"],
    ["p_test", `CASE WHEN at_created IS NOT NULL AND gone <> 'deleted' AND is_test THEN 1 ELSE 0 END`],
    [
      "p_remarketing",
      `CASE WHEN at_created IS NOT NULL AND gone NOT IN ('deleted', 'test lead') AND is_remarketing THEN 1 ELSE 0 END`,
    ],
    ["p_duplicate", "CASE WHEN gone_before = '' AND row_key <> '' AND place > 1 THEN 1 ELSE 0 END"],
    ["p_unlike", "CASE WHEN gone = 'merged' AND at_created <> first_created THEN 1 ELSE 0 END"],
    ["p_back", "CASE WHEN is_remarketing AND said = 'won' THEN 1 ELSE 0 END"],
    ["p_parts", model.adds ? "CASE WHEN gone = '' AND parts > 0 THEN 1 ELSE 0 END" : "0"],
    ...odd.map(([, when], at) => [`odd_${at}`, flag(when)] as const),
  ];
  return `  SELECT ${dimensions.map(([name, expression]) => `${expression} AS ${name}`).join(",\n    ")},
    COUNT(*) AS n, SUM(COALESCE(${inside("revenue")}, 0)) AS revenue, SUM(COALESCE(${inside("lead_amount")}, 0)) AS amount,
    MIN(${inside("created_day")}) AS created_day, MIN(${inside("booked_day")}) AS booked_day,
    SUM(${inside("CASE WHEN won AND won_day > created_day THEN won_day - created_day ELSE 0 END")}) AS days_to_win,
    MIN(as_of) AS as_of
  FROM (SELECT *, COALESCE(won_day, created_day) AS booked_day
    FROM (SELECT *, ${dayOf(dialect, "at_created")} AS created_day, ${wonDay} AS won_day FROM leads) AS dated) AS booked
  GROUP BY ${dimensions.map((_, at) => at + 1).join(", ")}`;
}
