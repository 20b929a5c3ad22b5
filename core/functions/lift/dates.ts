/** Days as the spreadsheet counts them (46023 = 2026-01-01), in whole milliseconds of the wall clock as written. */

export const day = 86_400_000;
/** 1899-12-30, day 0 of the spreadsheet's calendar. */
const dayZero = Date.UTC(1899, 11, 30);
/** The end of the year 9999. */
const end = 2_958_466 * day;

const iso =
  /^\s*(\d{4})-(\d\d)-(\d\d)(?:[T ](\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:\s*(?:Z|[+-]\d\d(?::?\d\d)?))?)?\s*$/i;

/** Serial number to milliseconds; null outside the calendar. */
export function fromSerial(serial: number): number | null {
  const at = Math.round(serial * day);
  return at >= 0 && at < end ? at + 0 : null;
}

/** ISO text to milliseconds; an offset says nothing here, the wall clock counts. null for an impossible day or any other text. */
export function fromText(text: string): number | null {
  const match = iso.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map(part => Number(part ?? 0));
  const start = Date.UTC(year, month - 1, date);
  const back = new Date(start);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== date) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const at =
    start -
    dayZero +
    hour * 3_600_000 +
    minute * 60_000 +
    second * 1000 +
    Math.round(Number(`0.${match[7] ?? 0}`) * 1000);
  return at > 0 && at < end ? at : null;
}

/** A host's date carries the wall clock in its own time zone: its parts are taken as they read. */
export function fromDate(value: Date): number | null {
  const at =
    Date.UTC(value.getFullYear(), value.getMonth(), value.getDate()) -
    dayZero +
    value.getHours() * 3_600_000 +
    value.getMinutes() * 60_000 +
    value.getSeconds() * 1000 +
    value.getMilliseconds();
  return at >= 0 && at < end ? at : null;
}

/** yyyy-mm-dd */
export function dayText(at: number): string {
  return new Date(at + dayZero).toISOString().slice(0, 10);
}
