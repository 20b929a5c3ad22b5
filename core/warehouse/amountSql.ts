import type { Dialect } from "./dialects/dialect.ts";
import { plainAmount } from "./distincts.ts";
import { type CountModel, cellName } from "./model.ts";
import { fieldOf } from "./source.ts";

/** The amount of one row: its value, its currency where it names one, and whether the cell is blank. */
export function amountOf(
  dialect: Dialect,
  { roles, columns, decimal, rules, fromSample }: CountModel,
): { value: string; blank: string } {
  if (roles.amount === undefined) return { value: `CAST(NULL AS ${dialect.types.number})`, blank: "TRUE" };
  const scale = dialect.parameter("amount_scale");
  const column = columns[roles.amount]!;
  if (column.type === "number") {
    const own = dialect.identifier(fieldOf(column));
    return { value: `CAST(${own} AS ${dialect.types.number}) * ${scale}`, blank: `${own} IS NULL` };
  }
  const cell = cellName(roles.amount);
  const [mark, thousands] = decimal === "point" ? [".", ","] : [",", "."];
  const matches = (pattern: string) => dialect.matches(cell, dialect.pattern(pattern));
  const number = (text: string) => dialect.asNumber(text);
  const listed = rules.some(({ l }) => l === "amount") ? "r_amount.x" : "NULL";
  const longest = `CASE WHEN ${matches("^[0-9]+$")} THEN 40 ELSE 31 END`;
  if (fromSample) {
    return { value: `COALESCE(${listed}, ${number(cell)} * ${scale})`, blank: `${cell} = ''` };
  }
  const value = `CASE WHEN ${cell} = '' THEN NULL
      WHEN NOT ${matches(plainAmount)} THEN ${listed}
      WHEN LENGTH(${cell}) > ${longest} THEN NULL
      WHEN ${matches("^[0-9]+$")} THEN ${number(cell)} * ${scale}
      WHEN ${dialect.position(cell, `'${mark}'`)} > 0 THEN ${number(`REPLACE(${cell}, '${mark}', '.')`)} * ${scale}
      WHEN ${matches("^[0-9]{1,3}[.,][0-9]{3}$")} THEN ${number(`REPLACE(${cell}, '${thousands}', '')`)} * ${scale} END`;
  return { value, blank: `${cell} = ''` };
}
