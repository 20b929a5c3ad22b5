import { responseClock } from "./counts/responseClock.ts";
import type { ReadOptions, Refusal } from "./reading.ts";
import { dayFromName } from "./values/calendar.ts";
import { zoneShift } from "./values/timeZone.ts";

/** A sentence about an option that cannot be used; null where all can. */
export function optionProblem(options: ReadOptions): Refusal | null {
  if (options.asOf != null && dayFromName(options.asOf) === null) {
    return refuse(
      `The as-of date must be a date such as 2026-06-30, but "${options.asOf}" came. Give it as year-month-day.`,
    );
  }
  if (options.timeZone != null && zoneShift(options.timeZone) === null) {
    return refuse(
      `The time zone must be a name such as Europe/Berlin, but "${options.timeZone}" came. Give the zone of the CRM account, or UTC.`,
    );
  }
  const clock = responseClock(options);
  return typeof clock === "string" ? refuse(clock) : null;
}

const refuse = (text: string): Refusal => ({ kind: "refusal", text });
