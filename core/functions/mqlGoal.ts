import { nine } from "./arithmetic/nine.ts";
import { up } from "./arithmetic/up.ts";
import { count, define, noAnswer, optional, rate } from "./define.ts";

const noConversion = noAnswer(
  "conversion_rate",
  "at a conversion rate of 0 no number of MQLs closes the gap; enter a rate above 0.",
);

/**
 * =SLA_MQL_GOAL(quota_deals, conversion_rate, [other_deals], [buffer])
 * max(0, quota - other) / rate x (1 + buffer), rounded up once at the end.
 * Shape: element-wise. Units: deals, a rate from 0 to 1, deals, a rate in, whole MQLs out. No gap needs 0.
 * Errors: #N/A with a gap and a rate of 0.
 * Source: 5-steps article, quota, gap and buffer.
 */
export const mqlGoal = define({
  name: "SLA_MQL_GOAL",
  summary: "MQLs that marketing must hand over so that sales reaches its quota.",
  params: [
    count("quota_deals", "Deals that sales must win in the period (count)"),
    rate("conversion_rate", "Share of the MQLs that become customers (0 to 1)"),
    optional(count("other_deals", "Deals expected from elsewhere, such as referrals (count)"), 0),
    optional(rate("buffer", "Extra MQLs to be safe (0 to 1, such as 15%)"), 0),
  ],
  returns: { kind: "count", help: "Whole MQLs in the same period" },
  errors: { "#N/A": "a conversion rate of 0 closes no gap" },
  source: "5-steps article, quota and gap",
  examples: [
    { args: [150, 0.2, 50, 0.15], gives: 575, note: "Gap 100 deals, 500 MQLs, 15 % on top." },
    { args: [20, 0.2, 30], gives: 0, note: "No gap." },
    { args: [20, 0, 10], gives: "#N/A" },
  ],
  each: (quota, conversion, other, buffer) => {
    const gap = Math.max(0, nine(quota - other));
    if (gap === 0) return 0;
    return conversion === 0 ? noConversion : up((gap / conversion) * (1 + buffer));
  },
});
