/** The counting statement as text to be run by hand, made from an export that shows what the warehouse's table holds. */
import { mergeSteps } from "../crm/leads/duplicates.ts";
import { newProblems } from "../crm/leads/problems.ts";
import { sortRowsSteps } from "../crm/leads/sortRows.ts";
import type { ReadOptions, Refusal } from "../crm/reading.ts";
import type { Table } from "../crm/text/table.ts";
import { dateRoles } from "../crm/values/formats.ts";
import { yesNo } from "../crm/values/yesNo.ts";
import { countSql, parametersOf } from "./countSql.ts";
import { plainTimes } from "./datesSql.ts";
import { chooseFor, type Decisions, decide, refuse } from "./decide.ts";
import type { Dialect } from "./dialects/dialect.ts";
import { bigQueryTable, nameProblem } from "./dialects/identifier.ts";
import { finished } from "./finished.ts";
import type { CountModel } from "./model.ts";
import { modelOf, optionProblem } from "./modelOf.ts";
import { valuesInPart } from "./valuesInPart.ts";

/** `name`: the table as a person calls it; its columns have the names of the export's headers. */
export function copiedSql(table: Table, options: ReadOptions, dialect: Dialect, name: string): string | Refusal {
  const from = quotedTable(dialect, name);
  if (typeof from === "object") return from;
  const problem = optionProblem(options);
  if (problem !== null) return problem;
  // A warehouse has types that an export does not show, so every column is turned into text first.
  const columns = table.header.map(header => ({ name: header, type: "other" as const }));
  const named = columns.map(column => nameProblem(column.name, "a column")).find(text => text !== null);
  if (named != null) return refuse(named);
  const looked = { columns, size: table.size, looks: finished(table.looks()) };
  const chosen = chooseFor(looked, options);
  if (chosen.kind === "refusal") return chosen;
  const distincts = valuesInPart(table, chosen.columns);
  const decisions = decide(looked, chosen, distincts, options);
  const unreadable = notByText(decisions);
  if (unreadable !== null) return refuse(unreadable);
  const model = modelOf(decisions, distincts, columns, options, addsUp(table, decisions, options));
  const sampled: CountModel = {
    ...model,
    fromSample: true,
    rules: withMarks(model.rules.filter(rule => !isPlain(rule))),
  };
  return inlined(dialect, sampled, from);
}

/** A yes of the export is a TRUE in the warehouse, and a no a FALSE. */
function withMarks(rules: CountModel["rules"]): CountModel["rules"] {
  const lists = ["wonFlag", "lostFlag", "closed", "disqualified", "remarketing", "deleted", "inactive"];
  const marked = lists.filter(list => rules.some(({ l, v }) => l === list && yesNo(v) === (list !== "inactive")));
  const typed = marked.map(l => ({ l, v: l === "inactive" ? "false" : "true", n: 1 }));
  return [...rules.filter(({ l, v }) => !typed.some(mark => mark.l === l && mark.v === v)), ...typed];
}

/** Plain days and times are read by the statement itself; marks are not. */
const isPlain = ({ l, v, s }: CountModel["rules"][number]) =>
  (l.startsWith("day ") && s === undefined) || (l.startsWith("time ") && plainTimes.test(v));

function quotedTable(dialect: Dialect, name: string): string | Refusal {
  if (dialect.name === "BigQuery") {
    const found = bigQueryTable(name);
    return typeof found === "string"
      ? refuse(found)
      : dialect.identifier(`${found.project}.${found.dataset}.${found.table}`);
  }
  const trimmed = name.trim();
  const problem = nameProblem(trimmed, "the table");
  if (problem !== null) return refuse(problem);
  const isFile = /[/\\*]|\.(?:parquet|pq|csv)$/i.test(trimmed);
  return isFile
    ? dialect.literal(trimmed)
    : trimmed
        .split(".")
        .map(part => dialect.identifier(part))
        .join(".");
}

/** The values in the place of the parameters, since nobody hands them over. */
function inlined(dialect: Dialect, model: CountModel, from: string): string {
  const values = parametersOf(model);
  const parameter = (name: string) => {
    const value = values[name] ?? null;
    if (value === null) return "NULL";
    if (typeof value === "string") return dialect.literal(value);
    return typeof value === "number" ? String(value) : dialect.list(value);
  };
  const inText: Dialect = {
    ...dialect,
    parameter,
    rowOrder: names => (dialect.name === "DuckDB" ? "row_number() OVER ()" : dialect.rowOrder(names)),
  };
  const head =
    "-- SLA Metrics: run this in the warehouse and bring back the whole answer with its header row. Only counts leave the warehouse.";
  return `${head}\n${countSql(inText, from, model)}\n`;
}

/** Dates and amounts that only a person's country tells apart have to be typed in the warehouse. */
function notByText({ columns: { roles }, formats, table }: Decisions): string | null {
  for (const role of dateRoles) {
    const index = roles[role];
    const { forms, turned } = formats.dates[role];
    if (index === undefined || (turned !== true && [...forms].every(form => form === "yearFirst"))) continue;
    return `The dates in "${table.header[index]}" are not written with the year first. The SQL needs a column of the type DATE or TIMESTAMP, or dates such as 2026-06-30; export a part of the warehouse's table and read that here.`;
  }
  if (roles.amount !== undefined && formats.decimal === "comma" && formats.amountVotes.comma > 0) {
    return `The amounts in "${table.header[roles.amount]}" have a decimal comma. The SQL needs a column of numbers; export a part of the warehouse's table and read that here.`;
  }
  return null;
}

function addsUp(table: Table, { columns, formats }: Decisions, { answers }: ReadOptions): boolean {
  if (columns.products.length === 0) return false;
  const problems = newProblems(answers);
  const sorted = finished(sortRowsSteps(table, columns, formats, problems));
  const answer = answers?.switches?.["repeated amounts"];
  return finished(mergeSteps(table, columns, sorted, problems, [], formats, answer)).parts.size > 0;
}
