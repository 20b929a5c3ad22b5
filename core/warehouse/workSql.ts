import type { Dialect } from "./dialects/dialect.ts";
import type { CountModel } from "./model.ts";

/** Days from the spreadsheet's day 0, a Saturday, to 1970-01-01. */
const dayOf1970 = 25_569;

/** Work time up to a moment, in milliseconds, as the functions count it; without work hours the moment itself. */
export function workedUntil(dialect: Dialect, { workHours }: CountModel, at: string): string {
  if (workHours === null) return `(${at})`;
  const since = `(${at} + ${dayOf1970 * 86_400_000})`;
  const today = `CAST(FLOOR(${since} / 86400000.0) AS ${dialect.types.whole})`;
  const [opens, closes] = [dialect.parameter("opens"), dialect.parameter("closes")];
  const free = workHours.free.length > 0;
  const freeBefore = free ? dialect.countBelow(dialect.parameter("free_days"), today) : "0";
  const isFree = free ? dialect.isIn(dialect.parameter("free_days"), today) : "FALSE";
  const before = `CAST(FLOOR(${today} / 7.0) AS ${dialect.types.whole}) * 5 + GREATEST(0, MOD(${today}, 7) - 2) - ${freeBefore}`;
  const inDay = `LEAST(GREATEST(${since} - ${today} * 86400000 - ${opens}, 0), ${closes} - ${opens})`;
  return `((${before}) * (${closes} - ${opens}) + CASE WHEN MOD(${today}, 7) > 1 AND NOT ${isFree} THEN ${inDay} ELSE 0 END)`;
}
