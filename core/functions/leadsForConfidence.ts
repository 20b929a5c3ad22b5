import { leadsForChance } from "./arithmetic/leadsForChance.ts";
import { up } from "./arithmetic/up.ts";
import { define, money, noAnswer, optional, rate } from "./define.ts";
import { leadsAtNoPrice, leadsAtNoRate } from "./lift/unreachableGoal.ts";

const tooMany = noAnswer(
  "revenue_goal",
  "even a billion leads do not reach this goal with the confidence; lower the goal.",
);

/**
 * =SLA_LEADS_FOR_CONFIDENCE(revenue_goal, average_sale_price, close_rate, [confidence])
 * The smallest n with P(Binomial(n, close rate) >= deals needed) >= confidence. A goal of 0 needs 0.
 * Shape: element-wise. Units: money, money, rates from 0 to 1 in, whole leads out.
 * Errors: #N/A with a goal and a price or close rate of 0, or above a billion leads.
 * Source: own; the leads needed on average reach the goal only about every second month.
 */
export const leadsForConfidence = define({
  name: "SLA_LEADS_FOR_CONFIDENCE",
  summary: "Leads that reach a revenue goal with a chosen confidence, not only on average.",
  params: [
    money("revenue_goal", "Revenue to reach in the period (money)"),
    money("average_sale_price", "Won revenue a customer (money)"),
    rate("close_rate", "Lead-to-customer rate (0 to 1, such as 50%)"),
    optional(
      rate("confidence", "How sure the goal is to be reached (between 0 and 1, such as 90%)", { open: true }),
      0.9,
    ),
  ],
  returns: { kind: "count", help: "Whole leads in the same period" },
  errors: { "#N/A": "a price or a close rate of 0 reaches no goal; more than a billion leads" },
  source: "Own: binomial distribution",
  examples: [
    { args: [50000, 500, 0.5], gives: 218, note: "200 on average, 218 to be 90 % sure." },
    { args: [500, 500, 0.5, [[0.5], [0.75], [0.9]]], gives: [[1], [2], [4]] },
    { args: [1000, 100, 0], gives: "#N/A" },
  ],
  each: (goal, price, closeRate, confidence) => {
    if (goal === 0) return 0;
    if (price === 0) return leadsAtNoPrice;
    return closeRate === 0 ? leadsAtNoRate : (leadsForChance(up(goal / price), closeRate, confidence) ?? tooMany);
  },
});
