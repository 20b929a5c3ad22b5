import { above } from "./arithmetic/above.ts";
import { bad, count, date, define, noData, optional, range, single } from "./define.ts";
import { sizeText } from "./lift/broadcast.ts";

const noLeads = noData("received", "no leads came yet, so there is no attempt rate.");

/**
 * =SLA_ATTEMPT_RATE(received, attempts, [minimum])
 * Leads with at least the minimum of contact attempts / leads received. Rows without a date of receipt are skipped.
 * Shape: two equal ranges and a single value in, one rate from 0 to 1 out. Units: dates, counts.
 * Errors: #VALUE! for unequal ranges; #DIV/0! without leads.
 * Source: 5-steps article, a minimum of five attempts; Vainu template.
 */
export const attemptRate = define({
  name: "SLA_ATTEMPT_RATE",
  summary: "Share of the leads that were tried often enough.",
  params: [
    range(date("received", "When each lead came (dates)")),
    range(count("attempts", "Contact attempts, row by row (counts)")),
    optional(single(count("minimum", "Attempts that are enough (count)")), 5),
  ],
  returns: { kind: "rate", help: "0 to 1; format the cell as a percentage" },
  errors: { "#VALUE!": "unequal ranges", "#DIV/0!": "no leads" },
  source: "5-steps article, contact attempts",
  examples: [
    {
      args: [
        [["2026-06-01"], ["2026-06-02"], ["2026-06-03"], [""]],
        [[5], [10], [4], [9]],
      ],
      gives: 0.6666666666666666,
    },
    {
      args: [
        [[""], [""]],
        [[5], [5]],
      ],
      gives: "#DIV/0!",
    },
  ],
  whole: (received, attempts, minimum) => {
    if (received.rows !== attempts.rows || received.columns !== attempts.columns) {
      return bad(
        "attempts",
        `${sizeText(attempts)} came where received has ${sizeText(received)}; use ranges of the same size.`,
      );
    }
    const made = attempts.values.filter((_, at) => received.values[at] !== 0);
    return made.length === 0 ? noLeads : made.filter(tries => !above(minimum, tries)).length / made.length;
  },
});
