import { count, define, money, noData } from "./define.ts";

const noCustomers = noData("customers", "no customers yet, so there is no average sale price.");

/**
 * =SLA_AVERAGE_SALE_PRICE(revenue, customers)
 * Shape: element-wise. Units: money and a count in, money a customer out.
 * Errors: #DIV/0! without customers.
 * Source: Bluleadz guide, average sales price for each persona.
 */
export const averageSalePrice = define({
  name: "SLA_AVERAGE_SALE_PRICE",
  summary: "Won revenue for each customer.",
  params: [
    money("revenue", "Won revenue (money)"),
    count("customers", "Customers that this revenue came from (count); leave out customers without an amount"),
  ],
  returns: { kind: "money", help: "Money a customer" },
  errors: { "#DIV/0!": "no customers" },
  source: "Bluleadz guide, lead value",
  examples: [
    { args: [50000, 100], gives: 500 },
    {
      args: [
        [[12500.5], [8000], [0]],
        [[1], [2], [0]],
      ],
      gives: [[12500.5], [4000], [""]],
    },
    { args: [5000, 0], gives: "#DIV/0!" },
  ],
  unless: (_, customers) => (customers === 0 ? noCustomers : null),
  each: (revenue, customers) => revenue / customers,
});
