/** Calendar dates as text (yyyy-mm-dd, yyyy-mm) and as the serial numbers that cells hold. No clock, no time zone. */

const dayLength = 86_400_000;
const serialEpoch = Date.UTC(1899, 11, 30);

/** "2026-01-01" -> 46023; null where the text is no calendar date. */
export function serialOfDate(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, day);
  const read = new Date(time);
  if (read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return null;
  return (time - serialEpoch) / dayLength;
}

export function dateOfSerial(serial: number): string {
  return new Date(serialEpoch + Math.floor(serial) * dayLength).toISOString().slice(0, 10);
}

/** "2026-01" -> the serial number of its first day. */
export const serialOfMonth = (month: string): number | null => serialOfDate(`${month}-01`);

const monthOfSerial = (serial: number): string => dateOfSerial(serial).slice(0, 7);

/** "2026-01" moved by a number of months. */
export function addMonths(month: string, count: number): string {
  const index = monthIndex(month) + count;
  return `${Math.floor(index / 12)
    .toString()
    .padStart(4, "0")}-${((index % 12) + 1).toString().padStart(2, "0")}`;
}

/** Months since year 0; differences of two give the months between them. */
export const monthIndex = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** "2026-02" -> "2026-02-28" */
export const lastDayOf = (month: string): string => dateOfSerial(serialOfMonth(addMonths(month, 1))! - 1);

/** The last calendar month that is complete on this day: June is complete on 30 June. */
export function lastCompleteMonth(date: string): string {
  const serial = serialOfDate(date);
  if (serial === null) return addMonths(date.slice(0, 7), -1);
  return addMonths(monthOfSerial(serial + 1), -1);
}

/** The Monday of the week in which the day lies; "2026-07-05" (a Sunday) -> "2026-06-29". */
export function mondayOf(date: string): string {
  const serial = serialOfDate(date);
  return serial === null ? date : dateOfSerial(mondayOfSerial(serial));
}

/** Serial number 2 is a Monday. */
export const mondayOfSerial = (serial: number): number => Math.floor((serial - 2) / 7) * 7 + 2;
