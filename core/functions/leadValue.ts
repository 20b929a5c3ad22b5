import { define, money, rate } from "./define.ts";

/**
 * =SLA_LEAD_VALUE(average_sale_price, close_rate)
 * Shape: element-wise; prices across and close rates down give the grid. Units: money and a rate in, money a lead out.
 * Errors: bad input only. Takes price and close rate as independent of each other.
 * Source: Bluleadz guide, lead value.
 */
export const leadValue = define({
  name: "SLA_LEAD_VALUE",
  summary: "What one lead is worth: average sale price x close rate.",
  params: [
    money("average_sale_price", "Won revenue a customer (money)"),
    rate("close_rate", "Lead-to-customer rate (0 to 1, such as 50%)"),
  ],
  returns: { kind: "money", help: "Money a lead" },
  errors: {},
  source: "Bluleadz guide, lead value",
  examples: [
    { args: [500, 0.5], gives: 250 },
    {
      args: [[[500, 2000, 9000]], [[0.5], [0.1]]],
      gives: [
        [250, 1000, 4500],
        [50, 200, 900],
      ],
      note: "Personas across, channels down.",
    },
    { args: [500, 50], gives: "#VALUE!", note: "50 is not a rate: type 50%." },
  ],
  each: (price, closeRate) => price * closeRate,
});
