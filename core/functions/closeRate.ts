import { above } from "./arithmetic/above.ts";
import { bad, count, define, noData } from "./define.ts";

const tooMany = bad(
  "customers",
  (customers, leads) => `${customers} is more than the leads (${leads}); count both for the same months.`,
);
const noLeads = noData("leads", "no leads yet, so there is no close rate; enter the leads of these months.");

/**
 * =SLA_CLOSE_RATE(customers, leads)
 * Shape: element-wise. Units: two counts of the same cohorts in, a rate from 0 to 1 out.
 * Errors: #VALUE! with more customers than leads; #DIV/0! without leads.
 * Source: Bluleadz guide, sales closing rate (customers / leads; the division is missing there).
 */
export const closeRate = define({
  name: "SLA_CLOSE_RATE",
  summary: "Share of the leads that became customers, both counted for the leads created in the same months.",
  params: [
    count("customers", "Customers won from these leads (count)"),
    count("leads", "Leads created in the same months (count)"),
  ],
  returns: { kind: "rate", help: "0 to 1; format the cell as a percentage" },
  errors: { "#VALUE!": "more customers than leads", "#DIV/0!": "no leads" },
  source: "Bluleadz guide, sales closing rate",
  examples: [
    { args: [12, 100], gives: 0.12 },
    {
      args: [
        [[5], [3], [0]],
        [[50], [12], [0]],
      ],
      gives: [[0.1], [0.25], [""]],
      note: "A row without leads stays empty.",
    },
    { args: [0, 0], gives: "#DIV/0!" },
    { args: [5, 4], gives: "#VALUE!" },
  ],
  unless: (customers, leads) => (above(customers, leads) ? tooMany : leads === 0 ? noLeads : null),
  each: (customers, leads) => customers / leads,
});
