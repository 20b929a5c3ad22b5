import { above } from "./arithmetic/above.ts";
import { bad, count, define, noData } from "./define.ts";

const tooMany = bad(
  "converted",
  (converted, entered) => `${converted} is more than entered (${entered}); count both for the same leads.`,
);
const nothing = noData("entered", "nothing entered the stage yet, so there is no conversion rate.");

/**
 * =SLA_CONVERSION_RATE(converted, entered)
 * Shape: element-wise. Units: two counts of the same cohorts in, a rate from 0 to 1 out.
 * Errors: #VALUE! with more converted than entered; #DIV/0! with nothing entered.
 * Source: Bluleadz template, MQL to SQL conversion rate; any two stages of the ladder.
 */
export const conversionRate = define({
  name: "SLA_CONVERSION_RATE",
  summary: "Share of the leads in one stage that reached a later one, such as MQL to SQL.",
  params: [
    count("converted", "Leads that reached the later stage (count)"),
    count("entered", "Leads that entered the earlier stage (count)"),
  ],
  returns: { kind: "rate", help: "0 to 1; format the cell as a percentage" },
  errors: { "#VALUE!": "more converted than entered", "#DIV/0!": "nothing entered" },
  source: "Bluleadz template, commitments of sales",
  examples: [
    { args: [100, 500], gives: 0.2, note: "100 of 500 MQLs became SQLs." },
    { args: [[[80, 75, 350]], [[400, 500, 1000]]], gives: [[0.2, 0.15, 0.35]] },
    { args: [11, 10], gives: "#VALUE!" },
  ],
  unless: (converted, entered) => (above(converted, entered) ? tooMany : entered === 0 ? nothing : null),
  each: (converted, entered) => converted / entered,
});
