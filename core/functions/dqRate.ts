import { above } from "./arithmetic/above.ts";
import { bad, count, define, noData } from "./define.ts";

const tooMany = bad(
  "disqualified",
  (disqualified, leads) => `${disqualified} is more than the leads (${leads}); count both for the same months.`,
);
const noLeads = noData("leads", "no leads yet, so there is no DQ rate; enter the leads of these months.");

/**
 * =SLA_DQ_RATE(disqualified, leads)
 * Shape: element-wise. Units: two counts of the same cohorts in, a rate from 0 to 1 out.
 * Errors: #VALUE! with more disqualified than leads; #DIV/0! without leads.
 * Source: Bluleadz guide, rate of disqualified leads.
 */
export const dqRate = define({
  name: "SLA_DQ_RATE",
  summary: "Share of the leads that were disqualified.",
  params: [
    count("disqualified", "Leads taken out of the funnel (count)"),
    count("leads", "Leads created in the same months, the disqualified ones included (count)"),
  ],
  returns: { kind: "rate", help: "0 to 1; format the cell as a percentage" },
  errors: { "#VALUE!": "more disqualified than leads", "#DIV/0!": "no leads" },
  source: "Bluleadz guide, summary exercise",
  examples: [
    { args: [40, 400], gives: 0.1 },
    { args: [0, 25], gives: 0 },
    { args: [0, 0], gives: "#DIV/0!" },
  ],
  unless: (disqualified, leads) => (above(disqualified, leads) ? tooMany : leads === 0 ? noLeads : null),
  each: (disqualified, leads) => disqualified / leads,
});
