/** The different values of the columns that core has to decide about, with their rows. */
import type { Columns } from "../crm/columns/columns.ts";
import type { Role } from "../crm/reading.ts";
import { dateRoles } from "../crm/values/formats.ts";
import { blanks, cellsOf } from "./cellsSql.ts";
import { dayAndTime, dayName, isoMark, timeClass } from "./datesSql.ts";
import type { Dialect } from "./dialects/dialect.ts";
import { cellName, isTyped } from "./model.ts";
import { namedIn } from "./parameters.ts";
import { fieldOf, numberOf, type Rows, type SourceColumn, type Statement, textOf } from "./source.ts";

/** More different values than this are no words of a CRM. */
export const mostValues = 100_000;

const wordRoles: readonly Role[] = [
  ...(["stage", "wonFlag", "lostFlag", "persona", "currency", "disqualified"] as const),
  ...(["remarketing", "pipeline", "attempts"] as const),
];

/** A value, for dates with the kind of time behind it, for sources with the medium beside it. */
export interface Distinct {
  readonly value: string;
  readonly beside: string;
  readonly rows: number;
}

/** By list: the number of a column, or "pair" for source and medium. */
export type Distincts = ReadonlyMap<string, readonly Distinct[]>;

/** A number that SQL reads itself; other amounts stand in a list. */
export const plainAmount = "^[0-9]+([.,][0-9]+)?$";

interface List {
  readonly name: string;
  readonly value: string;
  readonly beside: string;
  /** What rows with the same value have in common, where that is not the value. */
  readonly by?: string;
}

/** The columns whose values are asked for as words. */
export function wordColumns({ roles, closed, type, deleted, active, wonWhereFilled }: Columns): readonly number[] {
  const ofRoles = wordRoles.filter(role => role !== "wonFlag" || !wonWhereFilled).map(role => roles[role]);
  const all = [...ofRoles, closed, type, deleted, active].filter((index): index is number => index != null);
  return Array.from(new Set(all));
}

export function distinctStatement(
  dialect: Dialect,
  from: string,
  columns: readonly SourceColumn[],
  chosen: Columns,
): Statement {
  const { roles, medium } = chosen;
  const words = wordColumns(chosen);
  const dates = dateRoles.filter(role => roles[role] !== undefined && !isTyped(columns[roles[role]!]));
  const amount = roles.amount !== undefined && columns[roles.amount]!.type !== "number" ? roles.amount : null;
  const cells = [...words, ...dates.map(role => roles[role]!), amount, roles.channel, medium];
  const wanted = Array.from(new Set(cells.filter((index): index is number => index != null)));
  const cut = dates.map(role => dayAndTime(dialect, roles[role]!, role));
  const lists: List[] = [
    ...words.map(index => ({ name: String(index), value: cellName(index), beside: "''" })),
    ...dates.map(role => ({ name: `date ${role}`, value: dayName(role), beside: timeClass(dialect, role) })),
    ...(amount === null ? [] : [{ name: String(amount), beside: "''", ...amountList(dialect, cellName(amount)) }]),
    ...(roles.channel === undefined
      ? []
      : [{ name: "channel", value: cellName(roles.channel), beside: medium === null ? "''" : cellName(medium) }]),
  ];
  const selects = lists.map(
    ({ name, value, beside, by }) =>
      `SELECT * FROM (SELECT '${name}' AS list, ${by === undefined ? value : `MIN(${value})`} AS v, ${beside} AS w, COUNT(*) AS n, MIN(row_no) AS first
  FROM cut GROUP BY ${[by ?? value, ...(beside === "''" ? [] : [beside])].join(", ")}
  ORDER BY n DESC LIMIT ${mostValues + 1})`,
  );
  const none = `SELECT '' AS list, '' AS v, '' AS w, 0 AS n, 0 AS first`;
  const sql = `WITH cells ${dialect.eachTime} (
  SELECT ${dialect.rowOrder(wanted.map(index => dialect.identifier(fieldOf(columns[index]!))))} AS row_no${wanted.length === 0 ? "" : `,\n    ${cellsOf(dialect, columns, wanted)}`}
  FROM ${from}),
marked ${dialect.eachTime} (SELECT ${["*", ...dates.map(role => isoMark(dialect, roles[role]!, role))].join(", ")} FROM cells),
days ${dialect.eachTime} (SELECT ${["*", ...cut.map(({ day }) => day)].join(", ")} FROM marked),
cut ${dialect.eachTime} (SELECT ${["*", ...cut.map(({ rest }) => rest)].join(", ")} FROM days)
${(selects.length === 0 ? [none] : selects).join("\nUNION ALL\n")}`;
  return { sql, parameters: namedIn(sql, dialect, { blanks }), step: "Looking at the values" };
}

/** Plain amounts that say the same about the decimal sign are one. */
function amountList(dialect: Dialect, cell: string): { value: string; by: string } {
  const shape = dialect.replaceAll(cell, dialect.pattern("[0-9]"), "'1'");
  const whole = dialect.replaceAll(shape, dialect.pattern("^1+$"), "'1'");
  const zero = `CASE WHEN SUBSTR(${cell}, 1, 1) = '0' THEN CONCAT('0 ', ${shape}) ELSE ${whole} END`;
  return {
    value: cell,
    by: `CASE WHEN ${dialect.matches(cell, dialect.pattern(plainAmount))} THEN ${zero} ELSE ${cell} END`,
  };
}

/** The answer to the statement; a sentence where a column holds too many different values. */
export function distinctsOf(rows: Rows, columns: readonly SourceColumn[], { roles }: Columns): Distincts | string {
  const lists = new Map<string, (Distinct & { first: number })[]>();
  for (const [list, value, beside, count, first] of rows) {
    const found = lists.get(textOf(list)) ?? [];
    lists.set(textOf(list), found);
    found.push({
      value: textOf(value),
      beside: textOf(beside),
      rows: numberOf(count) ?? 0,
      first: numberOf(first) ?? 0,
    });
  }
  for (const [name, list] of lists) {
    list.sort((a, b) => a.first - b.first);
    if (list.length <= mostValues) continue;
    const [, role] = name.split("date ");
    const index = role === undefined ? (name === "channel" ? roles.channel! : Number(name)) : roles[role as Role]!;
    const what = role === undefined ? "words or amounts that need reading" : "dates";
    return `The column "${columns[index]!.name}" holds more than ${mostValues} different ${what}. Give it a type in the warehouse (a date or a number), or name another column.`;
  }
  return lists;
}
