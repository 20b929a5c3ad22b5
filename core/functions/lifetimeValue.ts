import { define, money, number, optional, rate } from "./define.ts";

/**
 * =SLA_LIFETIME_VALUE(revenue_per_period, periods, [gross_margin])
 * Shape: element-wise. Units: money a period, periods, a rate from 0 to 1 in, money a customer out.
 * Errors: bad input only.
 * Source: alignment chart, average lifetime value and length of engagement.
 */
export const lifetimeValue = define({
  name: "SLA_LIFETIME_VALUE",
  summary: "What a customer brings over the whole time: revenue a period x periods x gross margin.",
  params: [
    money("revenue_per_period", "Revenue a customer in one period, such as a month (money)"),
    number("periods", "How many such periods a customer stays"),
    optional(rate("gross_margin", "Share of the revenue left after the cost of delivery (0 to 1)"), 1),
  ],
  returns: { kind: "money", help: "Money a customer" },
  errors: {},
  source: "Alignment chart, lifetime value",
  examples: [
    { args: [100, 24], gives: 2400 },
    { args: [100, 24, 0.75], gives: 1800 },
  ],
  each: (revenue, periods, margin) => revenue * periods * margin,
});
