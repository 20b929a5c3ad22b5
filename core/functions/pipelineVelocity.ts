import { count, define, money, noData, number, rate } from "./define.ts";

const noCycle = noData("cycle_days", "a cycle of 0 days gives no velocity; enter the days from opportunity to win.");

/**
 * =SLA_PIPELINE_VELOCITY(opportunities, average_sale_price, win_rate, cycle_days)
 * opportunities x price x win rate / days.
 * Shape: element-wise. Units: a count, money, a rate from 0 to 1, days in, money a day out.
 * Errors: #DIV/0! with a cycle of 0 days.
 * Source: Vainu template, lead funnel velocity (not defined there; this is the usual definition of pipeline velocity).
 */
export const pipelineVelocity = define({
  name: "SLA_PIPELINE_VELOCITY",
  summary: "Revenue that the open pipeline brings a day.",
  params: [
    count("opportunities", "Open opportunities (count)"),
    money("average_sale_price", "Won revenue a customer (money)"),
    rate("win_rate", "Share of the opportunities that are won (0 to 1)"),
    number("cycle_days", "Days from opportunity to win"),
  ],
  returns: { kind: "money", help: "Money a day" },
  errors: { "#DIV/0!": "cycle of 0 days" },
  source: "Vainu template, lead funnel velocity",
  examples: [
    { args: [50, 10000, 0.2, 30], gives: 3333.3333333333335 },
    { args: [320, 14000, [[0.22], [0.27]], [[46], [36]]], gives: [[21426.08695652174], [33600]] },
    { args: [50, 10000, 0.2, 0], gives: "#DIV/0!" },
  ],
  unless: (_opportunities, _price, _winRate, days) => (days === 0 ? noCycle : null),
  each: (opportunities, price, winRate, days) => (opportunities * price * winRate) / days,
});
