/** The text of a date as day and time, cut where core/crm cuts it, and both as milliseconds. */
import type { DateRole } from "../crm/values/formats.ts";
import type { Dialect } from "./dialects/dialect.ts";
import { cellName, dayList, timeList } from "./model.ts";

/** A date in numbers with a time behind it; longer cells are no dates. */
const dayBeforeTime =
  "^([0-9]{1,4}-[0-9]{1,2}-[0-9]{1,4}|[0-9]{1,4}/[0-9]{1,2}/[0-9]{1,4}|[0-9]{1,4}[.][0-9]{1,2}[.][0-9]{1,4})[ T,]";
const longest = 48;
/** The times that databases write: every one of them is read by its places, the others by their list. */
export const plainTimes = /^[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[+-][0-9]{2}:?[0-9]{2})?$/;
const plainTime = plainTimes.source;
/** The same of a moment that the warehouse turned into text: +00. */
const castTime = "^[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[+-][0-9]{2}(:?[0-9]{2})?)?$";
const dayAlone = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

const offsetAtEnd = "(Z|[+-][0-9]{2}:?[0-9]{2})$";
const castOffset = "(Z|[+-][0-9]{2}(?::?[0-9]{2})?)$";
const isIso = (role: DateRole) => `iso_${role}`;

/** Whether a cell is a day with or without the time that databases write: most are, and are cut without another look. */
export function isoMark(dialect: Dialect, column: number, role: DateRole): string {
  const time = plainTime.replace(/^\^|\$$/g, "");
  return `${dialect.matches(cellName(column), dialect.pattern(`^${dayAlone}(${time})?$`))} AS ${isIso(role)}`;
}

export const dayName = (role: DateRole) => `day_${role}`;
export const timeName = (role: DateRole) => `time_${role}`;

/** The day of a cell, and what stands behind it. */
export function dayAndTime(dialect: Dialect, column: number, role: DateRole): { day: string; rest: string } {
  const cell = cellName(column);
  const found = `CASE WHEN LENGTH(${cell}) <= ${longest} THEN ${dialect.group(cell, dialect.pattern(dayBeforeTime))} END`;
  return {
    day: `CASE WHEN ${isIso(role)} THEN SUBSTR(${cell}, 1, 10) ELSE COALESCE(${found}, ${cell}) END AS ${dayName(role)}`,
    rest: `SUBSTR(${cell}, LENGTH(${dayName(role)}) + 1) AS ${timeName(role)}`,
  };
}

/** The kind of a time for deciding how a column is written: hour and offset, or a time of another form as it stands. */
export function timeClass(dialect: Dialect, role: DateRole): string {
  const time = timeName(role);
  const offset = `COALESCE(${offsetOf(dialect, time, offsetAtEnd)}, '')`;
  const plain = `time_${role} <> '' AND (${isIso(role)} OR ${dialect.matches(time, dialect.pattern(plainTime))})`;
  const sound = `SUBSTR(${time}, 5, 2) < '60' AND (SUBSTR(${time}, 7, 1) <> ':' OR SUBSTR(${time}, 8, 2) < '60')`;
  return `CASE WHEN ${plain} AND ${sound} THEN CONCAT(SUBSTR(${time}, 1, 3), ':00', ${offset}) ELSE ${time} END`;
}

/** Up to nine signs that end in ":30" are hours, minutes and seconds alone. */
const offsetOf = (dialect: Dialect, time: string, pattern: string) =>
  `CASE WHEN LENGTH(${time}) > 9 OR SUBSTR(${time}, LENGTH(${time}) - 2, 1) <> ':' THEN ${dialect.group(time, dialect.pattern(pattern))} END`;

/** Of a time that databases write: milliseconds since midnight, and east of UTC where it says so. */
export function clockParts(dialect: Dialect, role: DateRole, fromSample: boolean): readonly string[] {
  const text = timeName(role);
  const whole = (from: number, length: number) => dialect.asWhole(`SUBSTR(${text}, ${from}, ${length})`);
  const seconds = `CASE WHEN SUBSTR(${text}, 7, 1) = ':' THEN ${whole(8, 2)} ELSE 0 END`;
  const tail = `CONCAT('0.', ${dialect.group(text, dialect.pattern("[.]([0-9]{1,9})"))})`;
  const parts = `CASE WHEN SUBSTR(${text}, 10, 1) = '.' THEN CAST(FLOOR(${dialect.asNumber(tail)} * 1000) AS ${dialect.types.whole}) ELSE 0 END`;
  const tooMuch = `${whole(2, 2)} > 23 OR ${whole(5, 2)} > 59 OR ${seconds} > 59`;
  return [
    `${isIso(role)} OR ${dialect.matches(text, dialect.pattern(fromSample ? castTime : plainTime))} AS plain_${role}`,
    `CASE WHEN ${text} = '' OR ${tooMuch} THEN NULL ELSE ((${whole(2, 2)} * 60 + ${whole(5, 2)}) * 60 + ${seconds}) * 1000 + ${parts} END AS since_${role}`,
    `${offsetOf(dialect, text, fromSample ? castOffset : offsetAtEnd)} AS sign_${role}`,
  ];
}

/** The offset of a time in milliseconds; NULL where it has none. */
export function clockOffset(dialect: Dialect, role: DateRole): string {
  const sign = `sign_${role}`;
  const rest = `CASE WHEN LENGTH(${sign}) > 3 THEN ${dialect.asWhole(`SUBSTR(${sign}, LENGTH(${sign}) - 1)`)} ELSE 0 END`;
  const minutes = `(${dialect.asWhole(`SUBSTR(${sign}, 2, 2)`)} * 60 + ${rest}) * 60000`;
  return `CASE WHEN ${sign} = 'Z' THEN 0 WHEN SUBSTR(${sign}, 1, 1) = '-' THEN -${minutes} ELSE ${minutes} END AS away_${role}`;
}

/** Milliseconds since 1970 of a text date; NULL where it is none. Its day and its time are joined as rules. */
export function textDate(dialect: Dialect, role: DateRole, zone: string | null, fromSample: boolean): string {
  const [day, time] = [`r_${dayName(role)}`, `r_${timeName(role)}`];
  const clock = (plain: string, listed: string, none: string) =>
    `CASE WHEN ${timeName(role)} = '' THEN ${none} WHEN plain_${role} THEN ${plain} ELSE ${listed} END`;
  const offset = `COALESCE(${day}.m, ${clock(`away_${role}`, `${time}.m`, "NULL")})`;
  const iso = `CASE WHEN ${dialect.matches(dayName(role), dialect.pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))} THEN ${dialect.daysUntil(dayName(role))} * 86400000 END`;
  const start = fromSample ? `COALESCE(${day}.n, ${iso})` : `${day}.n`;
  const written = `${start} + ${clock(`since_${role}`, `${time}.n`, "0")}`;
  const moment = `${written} - ${offset}`;
  const there = zone === null ? moment : dialect.inZone(moment, zone);
  return `CASE WHEN ${offset} IS NULL THEN ${written} ELSE ${there} END`;
}

/** The joins that a text date needs. */
export const dateJoins = (role: DateRole): readonly { list: string; alias: string; on: string }[] => [
  { list: dayList(role), alias: `r_${dayName(role)}`, on: dayName(role) },
  { list: timeList(role), alias: `r_${timeName(role)}`, on: timeName(role) },
];
