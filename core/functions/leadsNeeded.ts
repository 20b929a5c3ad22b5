import { up } from "./arithmetic/up.ts";
import { define, money, optional, rate } from "./define.ts";
import { leadsAtNoPrice, leadsAtNoRate } from "./lift/unreachableGoal.ts";

/**
 * =SLA_LEADS_NEEDED(revenue_goal, average_sale_price, close_rate, [buffer])
 * goal / (price x rate) x (1 + buffer), rounded up once at the end. A goal of 0 needs 0.
 * Shape: element-wise. Units: money, money, rates from 0 to 1 in, whole leads out.
 * Errors: #N/A with a goal and a price or close rate of 0.
 * Source: Bluleadz guide, worked example; its 2,000 leads are ten times too many.
 */
export const leadsNeeded = define({
  name: "SLA_LEADS_NEEDED",
  summary: "Leads that reach a revenue goal.",
  params: [
    money("revenue_goal", "Revenue to reach in the period (money)"),
    money("average_sale_price", "Won revenue a customer (money)"),
    rate("close_rate", "Lead-to-customer rate (0 to 1, such as 50%)"),
    optional(rate("buffer", "Extra leads to be safe (0 to 1, such as 10%)"), 0),
  ],
  returns: { kind: "count", help: "Whole leads in the same period" },
  errors: { "#N/A": "a price or a close rate of 0 reaches no goal" },
  source: "Bluleadz guide, worked example; buffer of the 5-steps article",
  examples: [
    {
      args: [50000, 500, 0.5],
      gives: 200,
      note: "The guide prints 2,000: 100 deals at a close rate of 50 % take 200 leads.",
    },
    { args: [50000, 500, 0.5, 0.1], gives: 220, note: "With a buffer of 10 %." },
    {
      args: [10000, [[500, 0, 100]], [[0.1], [0]]],
      gives: [
        [200, "", 1000],
        ["", "", ""],
      ],
    },
    { args: [50000, 500, 0], gives: "#N/A" },
  ],
  unless: (goal, price, closeRate) =>
    goal === 0 ? null : price === 0 ? leadsAtNoPrice : closeRate === 0 ? leadsAtNoRate : null,
  each: (goal, price, closeRate, buffer) => (goal === 0 ? 0 : up((goal / (price * closeRate)) * (1 + buffer))),
});
