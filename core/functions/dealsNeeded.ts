import { up } from "./arithmetic/up.ts";
import { define, money } from "./define.ts";
import { dealsAtNoPrice } from "./lift/unreachableGoal.ts";

/**
 * =SLA_DEALS_NEEDED(revenue_goal, average_sale_price)
 * Shape: element-wise. Units: money in, whole deals out, rounded up. A goal of 0 needs 0.
 * Errors: #N/A with a goal and a price of 0.
 * Source: Bluleadz guide, worked example.
 */
export const dealsNeeded = define({
  name: "SLA_DEALS_NEEDED",
  summary: "Deals that reach a revenue goal.",
  params: [
    money("revenue_goal", "Revenue to reach in the period (money)"),
    money("average_sale_price", "Won revenue a customer (money)"),
  ],
  returns: { kind: "count", help: "Whole deals in the same period" },
  errors: { "#N/A": "a price of 0 reaches no goal" },
  source: "Bluleadz guide, worked example",
  examples: [
    { args: [50000, 500], gives: 100 },
    { args: [145, 0.29], gives: 500 },
    { args: [1000, 0], gives: "#N/A" },
  ],
  unless: (goal, price) => (goal > 0 && price === 0 ? dealsAtNoPrice : null),
  each: (goal, price) => (goal === 0 ? 0 : up(goal / price)),
});
