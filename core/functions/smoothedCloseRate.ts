import { above } from "./arithmetic/above.ts";
import { smoothedCloseRate as smoothed } from "./arithmetic/smoothedCloseRate.ts";
import { bad, count, define, noData, optional, rate, single } from "./define.ts";

const tooMany = bad(
  "customers",
  (customers, leads) => `${customers} is more than the leads (${leads}); count both for the same months.`,
);
const nothing = noData("leads", "no leads and no rate to lean on, so there is no close rate; enter leads or toward.");

/**
 * =SLA_SMOOTHED_CLOSE_RATE(customers, leads, [toward], [weight])
 * (customers + weight) / (leads + weight / toward): small samples lean on the rate `toward`, large ones hardly move.
 * Shape: element-wise over the first three; one weight for all. Units: counts and a rate in, a rate from 0 to 1 out.
 * Errors: #VALUE! with more customers than leads; #DIV/0! with neither leads nor a rate to lean on.
 * Source: own, for the nearly empty cells of a channel x persona grid (shrinkage toward a pooled rate).
 */
export const smoothedCloseRate = define({
  name: "SLA_SMOOTHED_CLOSE_RATE",
  summary: "Close rate that leans on a common rate where there are few leads.",
  params: [
    count("customers", "Customers won from these leads (count)"),
    count("leads", "Leads created in the same months (count)"),
    optional(
      rate("toward", "Rate that small samples lean on (0 to 1); 0 = none"),
      { sumOf: "customers", over: "leads" },
      "all customers / all leads of the ranges",
    ),
  ],
  settings: [optional(single(count("weight", "How strongly, in customers; 0 = the measured rate")), 3)],
  returns: { kind: "rate", help: "0 to 1; format the cell as a percentage" },
  errors: { "#VALUE!": "more customers than leads", "#DIV/0!": "no leads and no rate to lean on" },
  source: "Own: shrinkage toward the pooled rate",
  examples: [
    { args: [0, 3, 0.2], gives: 0.16666666666666666, note: "0 of 3 is not 0 %: three leads say little." },
    { args: [[[5], [0]], [[10], [10]], null, 10], gives: [[0.3], [0.2]], note: "Toward omitted: 5 of 20." },
    { args: [0, 0, 0.3, 0], gives: "#DIV/0!" },
  ],
  given: weight => (customers, leads, toward) => {
    if (above(customers, leads)) return tooMany;
    const result = smoothed(customers, leads, toward, weight);
    return Number.isNaN(result) ? nothing : result;
  },
});
