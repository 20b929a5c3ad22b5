/** Rows that share a key, where products stand on rows of their own: whether their amounts add up is decided by core. */
import type { Columns } from "../crm/columns/columns.ts";
import { mergeSteps } from "../crm/leads/duplicates.ts";
import { newProblems } from "../crm/leads/problems.ts";
import { isSplit } from "../crm/leads/repeatedAmounts.ts";
import { sortRowsSteps } from "../crm/leads/sortRows.ts";
import type { ReadOptions } from "../crm/reading.ts";
import { rowsTable } from "../crm/text/rowsTable.ts";
import { scanNumber } from "../crm/values/scanNumber.ts";
import { blanks, cellsOf } from "./cellsSql.ts";
import type { Looked } from "./condensedTable.ts";
import type { Decisions } from "./decide.ts";
import type { Dialect } from "./dialects/dialect.ts";
import { finished } from "./finished.ts";
import { cellName } from "./model.ts";
import { namedIn } from "./parameters.ts";
import { fieldOf, type Rows, type Statement, textOf } from "./source.ts";

/** As core looks for shares. */
const mayBeShare = /%|split|share|percent|anteil|quote|part/i;

/** Enough to see how amounts are written in such a table. */
const mostRows = 20_000;

/** Null where no row can be a product. */
export function repeatsStatement(
  dialect: Dialect,
  from: string,
  { columns: source, looks }: Looked,
  { roles, byEmail, products, closed, deleted, active }: Columns,
): Statement | null {
  const isShare = (index: number) => mayBeShare.test(source[index]!.name);
  const all = source.map((_, index) => index);
  const key = roles.id ?? (byEmail ? roles.email : undefined);
  if ((products.length === 0 && (roles.owner === undefined || !all.some(isShare))) || key === undefined) return null;
  const isNumber = (index: number) => {
    const seen = [...(looks[index]?.seen.keys() ?? [])];
    return seen.length > 0 && seen.every(value => scanNumber(value) !== null);
  };
  const { created, modified, stage, wonFlag, wonDate, amount, remarketing } = roles;
  const told = new Set([created, modified, stage, wonFlag, wonDate, amount, remarketing, closed, deleted, active]);
  // Who a row is about stays where it is: a key and an owner need only be told apart.
  const cell = (index: number) => {
    if (index === key || index === roles.owner) {
      return `CASE WHEN ${cellName(index)} = '' THEN '' ELSE CAST(${dialect.mark(index === key ? own : cellName(index))} AS ${dialect.types.text}) END`;
    }
    return told.has(index) || products.includes(index) || isShare(index) || isNumber(index) ? cellName(index) : "''";
  };
  const order = dialect.rowOrder(source.map(column => dialect.identifier(fieldOf(column))));
  const own = roles.id === undefined ? `LOWER(${cellName(key)})` : cellName(key);
  const sql = `WITH cells AS (SELECT ${cellsOf(dialect, source, all, [`${order} AS row_no`])} FROM ${from}),
counted AS (SELECT *, COUNT(*) OVER (PARTITION BY ${own}) AS alike FROM cells)
SELECT ${all.map(index => `${cell(index)} AS t${index}`).join(", ")} FROM counted WHERE ${own} <> '' AND alike > 1 ORDER BY row_no LIMIT ${mostRows}`;
  return { sql, parameters: namedIn(sql, dialect, { blanks }), step: "Looking for product rows" };
}

/** Product rows of deals: whether their amounts add up, and whether only a person can tell. */
export interface ProductRows {
  readonly adds: boolean;
  readonly asked: boolean;
}

export const noProducts: ProductRows = { adds: false, asked: false };

/** "split" where the amounts are the shares of a deal's owners. */
export function productRows(
  rows: Rows,
  { columns, formats, table }: Decisions,
  { answers }: ReadOptions,
): ProductRows | "split" {
  const cells = rows.map(row => row.map(textOf));
  const numbers = cells.map((_, at) => at + 2);
  const alike = rowsTable(table, cells, numbers);
  const problems = newProblems(answers);
  const sorted = finished(sortRowsSteps(alike, columns, formats, problems));
  const answer = answers?.switches?.["repeated amounts"];
  const { parts, repeated } = finished(mergeSteps(alike, columns, sorted, problems, [], formats, answer));
  if (columns.roles.owner !== undefined && [...parts].some(([kept, others]) => isSplit(alike, [[kept, ...others]]))) {
    return "split";
  }
  return { adds: parts.size > 0, asked: repeated !== null };
}
