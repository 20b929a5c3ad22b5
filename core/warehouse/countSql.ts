/** The counting statement: one text for each engine from one model; its answer is a small table. */
import { answerParts } from "./answerSql.ts";
import { blanks } from "./cellsSql.ts";
import { countedColumns } from "./countedColumns.ts";
import type { Dialect } from "./dialects/dialect.ts";
import { factsStep } from "./factsSql.ts";
import { leadSteps } from "./leadSql.ts";
import type { CountModel } from "./model.ts";
import { namedIn } from "./parameters.ts";
import { readSteps } from "./readSql.ts";
import type { Parameter, Statement } from "./source.ts";

export function countStatement(dialect: Dialect, from: string, model: CountModel): Statement {
  const sql = countSql(dialect, from, model);
  return { sql, parameters: namedIn(sql, dialect, parametersOf(model)), step: "Counting" };
}

/** No two rows have all of these in common: the same counts are the same text. */
const order = (["sla_counts_1", "period", "channel", "persona", "detail", "days_to_win"] as const).map(
  name => countedColumns.indexOf(name) + 1,
);

export const countSql = (dialect: Dialect, from: string, model: CountModel): string =>
  `WITH rules ${dialect.once} (${dialect.rules(dialect.parameter("rules"))}),
${readSteps(dialect, model, from)},
${leadSteps(dialect, model)},
facts ${dialect.once} (
${factsStep(dialect, model)})
${answerParts(dialect, model).join("\nUNION ALL\n")}
ORDER BY ${order.join(", ")}`;

/** Everything that is a value and not a name. */
export function parametersOf(model: CountModel): Readonly<Record<string, Parameter | null>> {
  const { workHours, headerCurrency, timeZone, asOfDay } = model;
  return {
    rules: JSON.stringify(model.rules),
    blanks,
    zone: timeZone,
    currency: model.currency,
    row_kind: model.rowKind,
    as_of: asOfDay,
    amount_scale: model.amountScale,
    response_ms: model.responseMs,
    enough: model.enoughAttempts,
    header_currency: headerCurrency?.code ?? null,
    opens: workHours?.opens ?? null,
    closes: workHours?.closes ?? null,
    free_days: workHours?.free ?? null,
  };
}
