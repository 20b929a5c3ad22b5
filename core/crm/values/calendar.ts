/** Days and months as numbers. A day counts from 1970-01-01, a month is year x 12 + month - 1; no time zone anywhere. */

export const dayMs = 86_400_000;

/** Day number of a date of the calendar; null for a day that does not exist. */
export function dayOf(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > daysIn(year * 12 + month - 1))
    return null;
  return Date.UTC(year, month - 1, day) / dayMs;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function daysIn(month: number): number {
  const year = Math.floor(month / 12);
  const leap = month % 12 === 1 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : lengths[month % 12]!;
}

/** Months of the days that were asked before: a row costs a look instead of seven divisions. */
const [firstKnown, lastKnown] = [-25_567, 84_370];
const known = new Uint16Array(lastKnown - firstKnown);

export function monthOfDay(day: number): number {
  if (day < firstKnown || day >= lastKnown) return countedMonth(day);
  const place = day - firstKnown;
  if (known[place] === 0) known[place] = countedMonth(day);
  return known[place]!;
}

/** Counted from March, so that the odd day of a leap year is the last one of its year; no date is made for each row. */
function countedMonth(day: number): number {
  const sinceMarch = day + 719_468;
  const era = Math.floor(sinceMarch / 146_097);
  const ofEra = sinceMarch - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  return (year + era * 400) * 12 + Math.floor((5 * ofYear + 2) / 153) + 2;
}

/** Counted from March as well. */
export function firstDay(month: number): number {
  const year = Math.floor((month - 2) / 12);
  const days = 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return days + Math.floor((153 * (month - 2 - year * 12) + 2) / 5) - 719_468;
}

/** yyyy-mm */
export const monthName = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;

/** yyyy-mm-dd */
export const dayName = (day: number) => new Date(day * dayMs).toISOString().slice(0, 10);

export function dayFromName(name: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(name);
  return found === null ? null : dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** The day some months later, or the last day of that month where it is shorter, as EDATE counts. */
export function addMonths(day: number, months: number): number {
  const from = monthOfDay(day);
  const inMonth = day - firstDay(from);
  const to = from + months;
  return firstDay(to) + Math.min(inMonth, daysIn(to) - 1);
}
