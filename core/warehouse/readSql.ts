/** The first half of the counting statement: cells -> rows with everything that stands in them, read. */
import { type DateRole, dateRoles } from "../crm/values/formats.ts";
import { amountOf } from "./amountSql.ts";
import { cellsOf, cellText } from "./cellsSql.ts";
import { clockOffset, clockParts, dateJoins, dayAndTime, dayName, isoMark, textDate } from "./datesSql.ts";
import type { Dialect } from "./dialects/dialect.ts";
import { type CountModel, cellName, isTyped } from "./model.ts";
import { keyOf, rowValues } from "./rowValues.ts";
import { fieldOf } from "./source.ts";

/**
 * The steps from "repeated" to "read" of a statement. A row is marked by its key before anything else of it is read, so that
 * only those need an order that share a key; different keys with one mark do no harm.
 */
export function readSteps(dialect: Dialect, model: CountModel, from: string): string {
  const { roles, columns } = model;
  const dates = dateRoles.filter(role => roles[role] !== undefined);
  const texts = dates.filter(role => !isTyped(columns[roles[role]!]));
  const cut = texts.map(role => dayAndTime(dialect, roles[role]!, role));
  const zone = model.timeZone === null ? null : dialect.parameter("zone");
  const typed = dates
    .filter(role => !texts.includes(role))
    .map(role => {
      const column = columns[roles[role]!]!;
      return `${dialect.milliseconds(dialect.identifier(fieldOf(column)), column.type, zone)} AS at_${role}`;
    });
  const wanted = usedColumns(model);
  const names = wanted.map(index => dialect.identifier(fieldOf(columns[index]!)));
  const amount = amountOf(dialect, model);
  const typedAmount = roles.amount !== undefined && columns[roles.amount]!.type === "number";
  const amounts = typedAmount ? [`${amount.value} AS amount`, `${amount.blank} AS amount_blank`] : [];
  const more = [`${dialect.rowOrder(names)} AS row_no`, ...typed, ...amounts];
  const lists = lookUps(model);
  const joins = [
    ...lists.map(({ list, on }) => ({ list, alias: `r_${list}`, on })),
    ...texts.flatMap(role => dateJoins(role)),
  ];
  const values = [
    ...["row_no", "is_repeated"],
    ...dates.map(role =>
      texts.includes(role) ? `${textDate(dialect, role, zone, model.fromSample)} AS at_${role}` : `at_${role}`,
    ),
    ...dates.map(role => `${hasDate(role, texts)} AS has_${role}`),
    ...(["mqlDate", "sqlDate"] as const).flatMap(role =>
      texts.includes(role) ? [`r_${dayName(role)}.s AS mark_${role}`] : [],
    ),
    ...(typedAmount ? ["amount", "amount_blank"] : [`${amount.value} AS amount`, `${amount.blank} AS amount_blank`]),
    ...rowValues(dialect, model, new Set(lists.map(({ list }) => list))),
    ...keptCells(model).map(cellName),
  ];
  const key = keyOf(model, index => cellText(dialect, columns[index]!));
  const mark = dialect.mark(key);
  const isRepeated = "repeated.sla_mark IS NOT NULL AS is_repeated";
  return `repeated ${dialect.once} (
  SELECT sla_mark FROM (SELECT ${mark} AS sla_mark FROM ${from} WHERE ${key} <> '') AS marks GROUP BY sla_mark HAVING COUNT(*) > 1),
cells ${dialect.eachTime} (
  SELECT ${cellsOf(dialect, columns, wanted, [...more, isRepeated])}
  FROM ${from} LEFT JOIN repeated ON repeated.sla_mark = ${mark}),
marked ${dialect.eachTime} (SELECT ${["*", ...texts.map(role => isoMark(dialect, roles[role]!, role))].join(",\n    ")} FROM cells),
days ${dialect.eachTime} (SELECT ${["*", ...cut.map(({ day }) => day)].join(",\n    ")} FROM marked),
cut ${dialect.eachTime} (SELECT ${["*", ...cut.map(({ rest }) => rest)].join(",\n    ")} FROM days),
clocks ${dialect.eachTime} (SELECT ${["*", ...texts.flatMap(role => clockParts(dialect, role, model.fromSample))].join(",\n    ")} FROM cut),
offsets ${dialect.eachTime} (SELECT ${["*", ...texts.map(role => clockOffset(dialect, role))].join(",\n    ")} FROM clocks),
read ${dialect.eachTime} (
  SELECT ${values.join(",\n    ")}
  FROM offsets${joins.map(({ list, alias, on }) => `\n  LEFT JOIN rules AS ${alias} ON ${alias}.l = '${list}' AND ${alias}.v = ${on}`).join("")})`;
}

const hasDate = (role: DateRole, texts: readonly DateRole[]) =>
  texts.includes(role) ? `${dayName(role)} <> ''` : `at_${role} IS NOT NULL`;

/** The columns that are read as text. */
export function usedColumns(model: CountModel): readonly number[] {
  const { roles, columns, key } = model;
  const isText = (index: number) => !isTyped(columns[index]);
  const amount = roles.amount !== undefined && columns[roles.amount]!.type !== "number" ? [roles.amount] : [];
  const dates = dateRoles.map(role => roles[role]).filter(index => index !== undefined && isText(index));
  const words = [roles.stage, roles.wonFlag, roles.lostFlag, roles.channel, roles.persona, roles.currency, roles.email];
  const others = [roles.disqualified, roles.remarketing, roles.pipeline, roles.attempts, key?.column];
  const help = [model.medium, model.type, model.deleted, model.closed, model.active];
  // Without a key and a name rows are alike that are equal in every cell.
  const whole = key === null ? columns.map((_, index) => index) : [];
  const all = [
    ...whole,
    ...amount,
    ...dates,
    ...words,
    ...others,
    ...help,
    ...model.names,
    ...model.companies,
    ...model.products,
  ];
  return Array.from(new Set(all.filter((index): index is number => index != null))).sort((a, b) => a - b);
}

/** Cells that decide whether two rows are products of one deal. */
export function keptCells({ adds, roles, products, columns }: CountModel): readonly number[] {
  if (!adds) return [];
  const won = roles.wonDate !== undefined && !isTyped(columns[roles.wonDate]) ? roles.wonDate : undefined;
  const all = [roles.stage, roles.wonFlag, won, ...products].filter((index): index is number => index !== undefined);
  return Array.from(new Set(all));
}

/** The lists that are looked up by one cell each; an empty list is not. */
function lookUps({ rules, roles, medium, ...model }: CountModel): readonly { list: string; on: string }[] {
  const filled = new Set(rules.map(({ l }) => l));
  const source = roles.channel === undefined ? null : cellName(roles.channel);
  const beside = medium === null ? null : cellName(medium);
  const channel =
    source === null || beside === null
      ? source
      : `CASE WHEN ${source} = '' OR ${beside} = '' THEN ${source} ELSE CONCAT(${source}, ' / ', ${beside}) END`;
  const cells: Readonly<Record<string, number | null | undefined>> = {
    ...{ stage: roles.stage, wonFlag: model.wonWhereFilled ? null : roles.wonFlag, lostFlag: roles.lostFlag },
    ...{ closed: model.closed, inactive: model.active, disqualified: roles.disqualified },
    ...{ remarketing: roles.remarketing, deleted: model.deleted, existing: model.type, pipeline: roles.pipeline },
    ...{ persona: roles.persona, currency: roles.currency, attempts: roles.attempts, amount: roles.amount },
  };
  const found = Object.entries(cells).flatMap(([list, index]) =>
    index == null || !filled.has(list) ? [] : [{ list, on: cellName(index) }],
  );
  return channel === null || !filled.has("channel") ? found : [...found, { list: "channel", on: channel }];
}
