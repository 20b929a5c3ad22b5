import type { Dialect } from "./dialects/dialect.ts";
import { cellName } from "./model.ts";
import { fieldOf, type SourceColumn } from "./source.ts";

/** What counts as a blank at the ends of a cell, as in a file. */
export const blanks =
  " \t\n\r\u000b\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

/** A column as text without its outer blanks; an empty text where it is NULL. */
export function cellText(dialect: Dialect, column: SourceColumn): string {
  const own = dialect.identifier(fieldOf(column));
  const { type } = column;
  if (type === "timestamp") return `COALESCE(${dialect.momentText(own)}, '')`;
  const trimmed = (text: string) => `COALESCE(${dialect.trimmed(text, dialect.parameter("blanks"))}, '')`;
  if (type === "other") return trimmed(`CAST(${own} AS ${dialect.types.text})`);
  if (type !== "text") return `COALESCE(CAST(${own} AS ${dialect.types.text}), '')`;
  return column.isTrimmed === true ? `COALESCE(${own}, '')` : trimmed(own);
}

/** SELECT of the columns as cells c0, c1 and so on; `more`: further expressions. */
export const cellsOf = (
  dialect: Dialect,
  columns: readonly SourceColumn[],
  wanted: readonly number[],
  more: readonly string[] = [],
): string =>
  [...more, ...wanted.map(index => `${cellText(dialect, columns[index]!)} AS ${cellName(index)}`)].join(",\n    ");
