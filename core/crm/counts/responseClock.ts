import { day } from "../../functions/lift/dates.ts";
import { workTime } from "../../functions/lift/workTime.ts";
import type { ReadOptions } from "../reading.ts";
import { dayFromName } from "../values/calendar.ts";

/** Milliseconds that count between two moments since 1970. */
export type ResponseClock = (from: number, to: number) => number;

/** Days from the spreadsheet's day 0 to 1970-01-01. */
const dayOf1970 = 25_569;

/** The clock of SLA_RESPONSE_RATE for the workbook's work hours; a sentence where they cannot be used. */
export function responseClock({ workStart, workEnd, holidays = [] }: ReadOptions): ResponseClock | string {
  const days: number[] = [];
  for (const holiday of holidays) {
    const found = dayFromName(holiday);
    if (found === null) return `A holiday must be a date such as 2026-12-25, but "${holiday}" came.`;
    days.push((found + dayOf1970) * day);
  }
  const clock = workTime(workStart ?? null, workEnd ?? null, {
    rows: days.length,
    columns: 1,
    values: Float64Array.from(days),
  });
  if (typeof clock === "object") {
    return "The work hours must be a start and a later end, such as 9:00 and 17:00, or both blank; correct them in the settings.";
  }
  return (from, to) => clock(from + dayOf1970 * day, to + dayOf1970 * day);
}
