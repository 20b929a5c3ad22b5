import { goalChance as chance } from "./arithmetic/goalChance.ts";
import { up } from "./arithmetic/up.ts";
import { count, define, money, rate } from "./define.ts";
import { dealsAtNoPrice } from "./lift/unreachableGoal.ts";

/**
 * =SLA_GOAL_CHANCE(leads, revenue_goal, average_sale_price, close_rate)
 * P(Binomial(leads, close rate) >= deals needed): each lead closes on its own at the close rate.
 * Shape: element-wise. Units: whole leads, money, money, a rate in, a probability from 0 to 1 out. A goal of 0 gives 1.
 * Errors: #N/A with a goal and a price of 0.
 * Source: own; exactly the leads needed reach the goal only about every second month.
 */
export const goalChance = define({
  name: "SLA_GOAL_CHANCE",
  summary: "Chance that a number of leads reaches the revenue goal.",
  params: [
    // Above this the exact tail would take longer than a cell may.
    count("leads", "Leads in the period (whole count)", { whole: true, max: 1e12 }),
    money("revenue_goal", "Revenue to reach in the period (money)"),
    money("average_sale_price", "Won revenue a customer (money)"),
    rate("close_rate", "Lead-to-customer rate (0 to 1, such as 50%)"),
  ],
  returns: { kind: "rate", help: "0 to 1; format the cell as a percentage" },
  errors: { "#N/A": "a price of 0 reaches no goal" },
  source: "Own: binomial distribution",
  examples: [
    { args: [2, 500, 500, 0.5], gives: 0.75, note: "At least one deal of two leads at 50 %." },
    { args: [200, 50000, 500, 0.5], gives: 0.5281742395046282, note: "The leads needed on average are a coin toss." },
    { args: [10, 500, 0, 0.5], gives: "#N/A" },
  ],
  unless: (_, goal, price) => (goal > 0 && price === 0 ? dealsAtNoPrice : null),
  each: (leads, goal, price, closeRate) => (goal === 0 ? 1 : chance(leads, up(goal / price), closeRate)),
});
