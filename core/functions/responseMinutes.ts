import { bad, date, define, noData, optional, range, single, time } from "./define.ts";
import { workTime } from "./lift/workTime.ts";

const early = bad("first_contact", "the first contact is before the lead came; check both dates and times.");
const noLead = noData("received", "no date on which the lead came; enter date and time.");

/**
 * =SLA_RESPONSE_MINUTES(received, first_contact, [work_start], [work_end], [holidays])
 * Minutes from lead to first contact; with work hours only Monday to Friday between them and not on holidays count.
 * Shape: element-wise over the first two. Units: dates with times, times of day, dates in, minutes out. No first contact
 * is an empty text. An offset in ISO text says nothing: the wall clock counts.
 * Errors: #VALUE! for a contact before the lead, or one work hour without the other.
 * Source: 5-steps article, guaranteed response time; Bluleadz template.
 */
export const responseMinutes = define({
  name: "SLA_RESPONSE_MINUTES",
  summary: "Minutes until a lead was first contacted, in work hours if they are given.",
  params: [
    date("received", "When the lead came (date and time)"),
    date("first_contact", "When sales first reached out (date and time); blank = not yet"),
  ],
  settings: [
    optional(single(time("work_start", "Start of work, such as 9:00")), null, "around the clock"),
    optional(single(time("work_end", "End of work, such as 17:00")), null, "around the clock"),
    optional(range(date("holidays", "Days off (dates); count only with work hours")), null),
  ],
  returns: { kind: "number", help: "Minutes, empty without a first contact" },
  errors: { "#VALUE!": "contact before the lead, work hours that do not fit", "#DIV/0!": "a contact without a lead" },
  source: "5-steps article, response time",
  examples: [
    { args: ["2026-06-01 09:00", "2026-06-01 09:35"], gives: 35 },
    {
      args: ["2026-06-05 16:30", "2026-06-08 09:10", "9:00", "17:00"],
      gives: 40,
      note: "Friday to Monday in work hours.",
    },
    { args: ["2026-06-01 09:00", ""], gives: "", note: "Not contacted yet." },
    { args: ["2026-06-01 09:00", "2026-06-01 08:59"], gives: "#VALUE!" },
  ],
  given: (workStart, workEnd, holidays) => {
    const between = workTime(workStart, workEnd, holidays);
    if (typeof between === "object") return between;
    return (received, contact) => {
      if (contact === 0) return "";
      if (received === 0) return noLead;
      return contact < received ? early : between(received, contact) / 60_000;
    };
  },
});
