import { unassigned } from "../crm/values/values.ts";
import type { Dialect } from "./dialects/dialect.ts";
import { type CountModel, cellName } from "./model.ts";
import { isTestRow } from "./testSql.ts";

/** The lists with one fixed place to look up. */
const flagLists = [
  "wonFlag",
  "lostFlag",
  "closed",
  "inactive",
  "disqualified",
  "remarketing",
  "deleted",
  "existing",
] as const;

/** What rows without a key are told apart by, beside their creation date: name and amount, or every cell. */
function looks({ names, companies, roles, columns }: CountModel, cell: (column: number) => string): string {
  const whole = `CONCAT('', ${columns.map((_, index) => cell(index)).join(", CHR(10), ")})`;
  const who = names.length > 0 ? names : companies;
  if (who.length === 0) return whole;
  const name = `CONCAT('', ${who.map(cell).join(", ' ', ")})`;
  const amount = roles.amount === undefined ? "''" : cell(roles.amount);
  return `CASE WHEN TRIM(${name}) = '' THEN ${whole} ELSE CONCAT(${name}, CHR(10), ${amount}) END`;
}

/** Rows with the same text here may be one lead. `cell`: how a cell is called. */
export function keyOf(model: CountModel, cell: (column: number) => string = cellName): string {
  const { key } = model;
  if (key === null) return looks(model, cell);
  return key.lower ? `LOWER(${cell(key.column)})` : cell(key.column);
}

/** What the cells of a row say, each under a name of its own. */
export function rowValues(dialect: Dialect, model: CountModel, lists: ReadonlySet<string>): readonly string[] {
  const { roles, headerCurrency } = model;
  const flag = (list: (typeof flagLists)[number]) => (lists.has(list) ? `r_${list}.n IS NOT NULL` : "FALSE");
  const isBlank = (index: number | undefined) => (index === undefined ? "FALSE" : `${cellName(index)} = ''`);
  const name = (list: "channel" | "persona") =>
    lists.has(list) ? `COALESCE(r_${list}.s, '${unassigned}')` : `'${unassigned}'`;
  const ofHeader = headerCurrency === null ? [] : [dialect.parameter("header_currency")];
  const from = (field: "s" | "n", header: readonly string[]) => {
    const sources = [
      ...["currency", "amount"].filter(list => lists.has(list)).map(list => `r_${list}.${field}`),
      ...header,
    ];
    return sources.length === 0 ? "NULL" : `COALESCE(${[...sources, "NULL"].join(", ")})`;
  };
  const { text, whole, number } = dialect.types;
  return [
    `${keyOf(model)} AS row_key`,
    `${lists.has("stage") ? "COALESCE(r_stage.s, 'open')" : "'open'"} AS stage`,
    `${lists.has("stage") ? "COALESCE(r_stage.n, 0) = 1" : "FALSE"} AS stage_given`,
    `${model.wonWhereFilled && roles.wonFlag !== undefined ? `${cellName(roles.wonFlag)} <> ''` : flag("wonFlag")} AS says_won`,
    ...flagLists.filter(list => list !== "wonFlag").map(list => `${flag(list)} AS is_${list}`),
    `${isTestRow(dialect, model)} AS is_test`,
    `${name("channel")} AS channel`,
    `${name("persona")} AS persona`,
    `${isBlank(roles.channel)} AS no_source`,
    `${isBlank(roles.persona)} AS no_persona`,
    `${lists.has("pipeline") ? "r_pipeline.n IS NULL" : "FALSE"} AS other_pipeline`,
    `${lists.has("attempts") ? "r_attempts.x" : `CAST(NULL AS ${number})`} AS attempts`,
    `CAST(${from("s", ofHeader)} AS ${text}) AS code`,
    `CAST(${from("n", headerCurrency === null ? [] : [headerCurrency.ours ? "1" : "0"])} AS ${whole}) AS ours`,
  ];
}
