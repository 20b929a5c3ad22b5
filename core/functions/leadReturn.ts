import { define, money, noData, rate } from "./define.ts";

const noCost = noData(
  "cost_per_lead",
  "without a cost per lead there is no return to compare; enter what a lead costs.",
);

/**
 * =SLA_LEAD_RETURN(average_sale_price, close_rate, cost_per_lead)
 * Lead value / cost per lead; 1 is break-even.
 * Shape: element-wise. Units: money, a rate from 0 to 1, money a lead in, a multiple out.
 * Errors: #DIV/0! with a cost of 0.
 * Source: Bluleadz guide, leads of each channel cost differently.
 */
export const leadReturn = define({
  name: "SLA_LEAD_RETURN",
  summary: "How many times a lead earns its cost.",
  params: [
    money("average_sale_price", "Won revenue a customer (money)"),
    rate("close_rate", "Lead-to-customer rate (0 to 1, such as 50%)"),
    money("cost_per_lead", "Spend / leads of the channel (money)"),
  ],
  returns: { kind: "number", help: "A multiple; 1 is break-even" },
  errors: { "#DIV/0!": "cost 0" },
  source: "Bluleadz guide, channels",
  examples: [
    { args: [500, 0.5, 125], gives: 2 },
    { args: [500, 0.5, [[100], [0]]], gives: [[2.5], [""]] },
    { args: [500, 0.5, 0], gives: "#DIV/0!" },
  ],
  unless: (_price, _closeRate, cost) => (cost === 0 ? noCost : null),
  each: (price, closeRate, cost) => (price * closeRate) / cost,
});
