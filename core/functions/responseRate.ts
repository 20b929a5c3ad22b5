import { bad, date, define, noData, number, optional, range, single, time } from "./define.ts";
import { sizeText } from "./lift/broadcast.ts";
import { workTime } from "./lift/workTime.ts";

const nothing = noData("received", "no lead can be judged yet, so there is no response rate.");

/**
 * =SLA_RESPONSE_RATE(received, first_contact, limit_minutes, [as_of], [work_start], [work_end], [holidays])
 * Answered in time / leads judged. An unanswered lead is a miss once the limit has passed at as_of, and left out before.
 * Rows without a date of receipt are skipped.
 * Shape: two equal ranges and single values in, one rate from 0 to 1 out. Units: dates with times, minutes.
 * Errors: #VALUE! for a contact before the lead or unequal ranges; #DIV/0! without a lead to judge.
 * Source: 5-steps article and Vainu template, share of leads contacted within the limit.
 */
export const responseRate = define({
  name: "SLA_RESPONSE_RATE",
  summary: "Share of the leads that were contacted within the agreed time.",
  params: [
    range(date("received", "When each lead came (dates and times)")),
    range(date("first_contact", "When sales first reached out, row by row; blank = not yet")),
    single(number("limit_minutes", "Agreed time to the first contact (minutes)")),
    optional(
      single(date("as_of", "The moment for which unanswered leads are judged (date and time)")),
      0,
      "all unanswered are misses",
    ),
    optional(single(time("work_start", "Start of work, such as 9:00")), null, "around the clock"),
    optional(single(time("work_end", "End of work, such as 17:00")), null, "around the clock"),
    optional(range(date("holidays", "Days off (dates); count only with work hours")), null),
  ],
  returns: { kind: "rate", help: "0 to 1; format the cell as a percentage" },
  errors: { "#VALUE!": "contact before the lead, unequal ranges", "#DIV/0!": "no lead to judge" },
  source: "5-steps article and Vainu template, response time",
  examples: [
    {
      args: [
        [["2026-06-01 09:00"], ["2026-06-01 09:00"], ["2026-06-01 09:00"]],
        [["2026-06-01 09:05"], ["2026-06-01 09:06"], [""]],
        5,
      ],
      gives: 0.3333333333333333,
      note: "One in time, one late, one never.",
    },
    {
      args: [[["2026-06-01 09:00"]], [[""]], 5, "2026-06-01 09:05"],
      gives: "#DIV/0!",
      note: "The limit has not passed yet.",
    },
  ],
  whole: (received, contact, limitMinutes, asOf, workStart, workEnd, holidays) => {
    if (received.rows !== contact.rows || received.columns !== contact.columns) {
      return bad(
        "first_contact",
        `${sizeText(contact)} came where received has ${sizeText(received)}; use ranges of the same size.`,
      );
    }
    const between = workTime(workStart, workEnd, holidays);
    if (typeof between === "object") return between;
    // Times are whole milliseconds, so the limit is too.
    const limit = Math.round(limitMinutes * 60_000);
    let judged = 0;
    let inTime = 0;
    for (const [at, came] of received.values.entries()) {
      const answered = contact.values[at]!;
      if (came === 0) continue;
      if (answered !== 0 && answered < came) {
        const position = { row: Math.floor(at / contact.columns), column: at % contact.columns };
        return bad("first_contact", "the first contact is before the lead came; check both dates and times.", position);
      }
      const waiting = answered === 0 && asOf !== 0 && (asOf < came || between(came, asOf) <= limit);
      if (waiting) continue;
      judged += 1;
      if (answered !== 0 && between(came, answered) <= limit) inTime += 1;
    }
    return judged === 0 ? nothing : inTime / judged;
  },
});
