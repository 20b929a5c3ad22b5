import { monthOf, weekdays } from "./dateWords.ts";

/** How a date is written. yearLast needs the order of its column; the others speak for themselves. */
export type DateForm = "yearFirst" | "yearLast" | "named" | "month" | "serial" | "epoch";

/** A date as it is written, before the order of day and month is decided. */
export interface ScannedDate {
  readonly form: DateForm;
  readonly year: number;
  /** Month and day; for yearLast the first and the second number as they stand. */
  readonly first: number;
  readonly second: number;
  /** Milliseconds since midnight. */
  readonly time: number;
  /** Milliseconds east of UTC; null for a time without offset. */
  readonly offset: number | null;
  /** "/", "-" or "."; empty where it does not matter. */
  readonly mark: string;
  /** The year has two digits, so it may stand first too. */
  readonly short?: boolean;
}

const dayMs = 86_400_000;
const longest = 48;
// All parts are bounded, so that no cell can make them slow.
/** Words between a date and its time, and after it: "à 14:15", "kl. 14.15", "14.15 Uhr". */
const before = "(?:(?:à|às|a las|alle ore|alle|ore|kl\\.?|um|om|at|o godz\\.?|godz\\.?|v) )?";
const clock = String.raw`(\d{1,2})(?::|(?<=\s\d{1,2})[.h])(\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?`;
const after = String.raw`\s?([AaPp]\.?\s?[Mm]\.?)?(?:\s?(?:Uhr|uur|h))?\s?\(?(Z|UTC|GMT|[ECMP][SD]T|CES?T|MES?Z|BST|WES?T|EES?T|[+-]\d{2}:?\d{2})?\)?`;
const time = String.raw`(?:[T,]?\s{0,2}${before}${clock}${after})?`;
const numbered = new RegExp(String.raw`^(\d{1,4})([-/.])\s?(\d{1,2})\2\s?(\d{1,4})\.?${time}$`);
const timeAlone = new RegExp(`^${time}$`);
const dayNamed = new RegExp(
  String.raw`^(\d{1,2})(?:\.|er|º|°|st|nd|rd|th)?[-\s/](?:de\s)?(\p{L}{3,12})\.?[-\s/,]{1,2}(?:de\s)?(\d{4}|\d{2})${time}$`,
  "u",
);
const monthNamed = new RegExp(String.raw`^(\p{L}{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})${time}$`, "u");

/** Reads one cell as a date; null when it is not written as one ("TBD", "12:30", "KW 21/2026"). */
export function scanDate(text: string): ScannedDate | null {
  const cell = /[年月]/.test(text)
    ? text
        .replace(/[年月]/g, "-")
        .replace("日", "")
        .trim()
    : text.trim();
  if (cell.length < 5 || cell.length > longest) return null;
  const code = cell.charCodeAt(0);
  if (code >= 48 && code <= 57)
    return scanIso(cell) ?? scanNumbered(cell) ?? scanDayNamed(cell) ?? scanSerial(cell) ?? scanMonth(cell);
  const month = scanMonth(cell);
  if (month !== null) return month;
  const found = monthNamed.exec(cell);
  if (found === null || monthOf(found[1]!) === 0) {
    const weekday = weekdays.exec(cell);
    return weekday === null ? withoutEnglishDay(cell) : scanDate(cell.slice(weekday[0].length));
  }
  return withTime("named", Number(found[3]), monthOf(found[1]!), Number(found[2]), "", found, 4);
}

/** The time behind a date, with the sign between them; null where it is none. */
export function scanTime(text: string): { readonly time: number; readonly offset: number | null } | null {
  if (text.trim() === "") return noTime;
  const found = timeAlone.exec(text);
  return found === null ? null : withTime("yearFirst", 0, 0, 0, "", found, 1);
}

const noTime = { time: 0, offset: null };

/** 2025-11, 11/2025, Mar-26, December 2025: a month alone stands for its first day. */
function scanMonth(cell: string): ScannedDate | null {
  if (cell.length > 20) return null;
  const numbers = /^(?:((?:19|20)\d{2})[-/.](\d{1,2})|(\d{1,2})[-/.]((?:19|20)\d{2}))$/.exec(cell);
  const named = numbers === null ? /^(\p{L}{3,12})\.?(?:[-\s](\d{4})|[-\s'’](\d{2}))$/u.exec(cell) : null;
  if (numbers === null && named === null) return null;
  const year = numbers === null ? fullYear(named![2] ?? named![3]!) : Number(numbers[1] ?? numbers[4]);
  const first = numbers === null ? monthOf(named![1]!) : Number(numbers[2] ?? numbers[3]);
  if (first < 1 || first > 12 || year < 1990 || year > 2100) return null;
  return { form: "month", year, first, second: 1, time: 0, offset: null, mark: "" };
}

/** "Tuesday, June 30, 2026": the name of the month follows the day's. */
function withoutEnglishDay(cell: string): ScannedDate | null {
  const day = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s(?=\p{L})/iu.exec(cell);
  return day === null ? null : scanDate(cell.slice(day[0].length));
}

/** The commonest form, 2026-06-30 or 2026-06-30 08:15, without the cost of a pattern; null where it is another one. */
function scanIso(cell: string): ScannedDate | null {
  const dateOnly = cell.length === 10;
  if ((!dateOnly && cell.length !== 16) || cell[4] !== "-" || cell[7] !== "-") return null;
  const year = twoDigits(cell, 0) * 100 + twoDigits(cell, 2);
  const first = twoDigits(cell, 5);
  const second = twoDigits(cell, 8);
  const hour = dateOnly ? 0 : twoDigits(cell, 11);
  const minute = dateOnly ? 0 : twoDigits(cell, 14);
  if (!dateOnly && (cell[10] !== " " || cell[13] !== ":" || hour > 23 || minute > 59)) return null;
  const whole = year + first + second + hour + minute;
  if (Number.isNaN(whole)) return null;
  return { form: "yearFirst", year, first, second, time: (hour * 60 + minute) * 60_000, offset: null, mark: "-" };
}

function twoDigits(cell: string, at: number): number {
  const tens = cell.charCodeAt(at) - 48;
  const ones = cell.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function scanNumbered(cell: string): ScannedDate | null {
  const found = numbered.exec(cell);
  if (found === null) return null;
  const [, a, mark, b, c] = found as unknown as [string, string, string, string, string];
  if (a.length === 4 && c.length <= 2) return withTime("yearFirst", Number(a), Number(b), Number(c), mark, found, 5);
  if (a.length <= 2 && (c.length === 4 || c.length === 2)) {
    const date = withTime("yearLast", fullYear(c), Number(a), Number(b), mark, found, 5);
    return date === null || c.length === 4 ? date : { ...date, short: true };
  }
  return null;
}

function scanDayNamed(cell: string): ScannedDate | null {
  const found = dayNamed.exec(cell);
  if (found === null) return null;
  return withTime("named", fullYear(found[3]!), monthOf(found[2]!), Number(found[1]), "", found, 4);
}

/** 20260630, Excel's day numbers, and milliseconds since 1970. */
function scanSerial(cell: string): ScannedDate | null {
  const compact = /^(20\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])$/.exec(cell);
  if (compact !== null) {
    const [year, first, second] = compact.slice(1).map(Number) as [number, number, number];
    return { form: "yearFirst", year, first, second, time: 0, offset: null, mark: "" };
  }
  const basic = /^(20\d{2})(\d{2})(\d{2})[T ]?(\d{2})(\d{2})(\d{2})?Z?$/.exec(cell);
  if (basic !== null && Number(basic[4]) < 24 && Number(basic[5]) < 60) {
    const [year, first, second, hour, minute, seconds] = basic.slice(1).map(each => Number(each ?? 0)) as number[];
    const time = ((hour! * 60 + minute!) * 60 + seconds!) * 1000;
    const offset = cell.endsWith("Z") ? 0 : null;
    return { form: "yearFirst", year: year!, first: first!, second: second!, time, offset, mark: "" };
  }
  // Ten digits are read as dates where the header says so, as day numbers are: they may be a telephone number too.
  const since1970 = /^1[4-9]\d{8}$/.test(cell);
  const epoch = /^\d{13}$/.test(cell);
  if (!epoch && !since1970 && !/^[2-7]\d{4}(?:[.,]\d{1,12})?$/.test(cell)) return null;
  const ms = epoch
    ? Number(cell)
    : since1970
      ? Number(cell) * 1000
      : Math.round((Number(cell.replace(",", ".")) - 25569) * 86_400) * 1000;
  const date = new Date(ms);
  return {
    form: epoch ? "epoch" : "serial",
    year: date.getUTCFullYear(),
    first: date.getUTCMonth() + 1,
    second: date.getUTCDate(),
    time: ((ms % dayMs) + dayMs) % dayMs,
    offset: null,
    mark: "",
  };
}

function withTime(
  form: DateForm,
  year: number,
  first: number,
  second: number,
  mark: string,
  found: RegExpExecArray,
  at: number,
): ScannedDate | null {
  let clock = 0;
  if (found[at] !== undefined) {
    let hour = Number(found[at]);
    const half = found[at + 4]?.[0]?.toLowerCase();
    if (half !== undefined) {
      if (hour < 1 || hour > 12) return null;
      hour = (hour % 12) + (half === "p" ? 12 : 0);
    }
    const minute = Number(found[at + 1]);
    const second = Number(found[at + 2] ?? 0);
    if (hour > 23 || minute > 59 || second > 59) return null;
    clock = ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor(Number(`0.${found[at + 3] ?? 0}`) * 1000);
  }
  return { form, year, first, second, time: clock, offset: offsetOf(found[at + 5]), mark };
}

const zones: Readonly<Record<string, number>> = {
  ...{ EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 },
  ...{ CET: 1, CEST: 2, MEZ: 1, MESZ: 2, BST: 1, WEST: 1, EET: 2, EEST: 3 },
};

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text[0] !== "+" && text[0] !== "-") return (zones[text] ?? 0) * 3_600_000;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return (text[0] === "-" ? -minutes : minutes) * 60_000;
}

const fullYear = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text));
