import { above } from "./arithmetic/above.ts";
import { wilson } from "./arithmetic/wilson.ts";
import { type Answer, bad, count, define, noData, optional, range, rate, single } from "./define.ts";

const noLeads = noData("leads", "no leads yet, so there is no close rate; enter the leads of these months.");

/**
 * =SLA_CLOSE_RATE_RANGE(customers, leads, [confidence])
 * Wilson score interval: the low and the high end between which the true close rate lies with this confidence.
 * Shape: single values give 1 x 2; columns of n give n x 2. Units: counts in, rates from 0 to 1 out.
 * Errors: #VALUE! with more customers than leads or other shapes; #DIV/0! without leads (two empty cells in a column).
 * Source: own, so that 1 of 1 is not "100 %"; Wilson (1927).
 */
export const closeRateRange = define({
  name: "SLA_CLOSE_RATE_RANGE",
  summary: "Low and high end of a close rate: how far the small number of leads lets you trust it.",
  params: [
    range(count("customers", "Customers won from these leads (count); one value or a column")),
    range(count("leads", "Leads created in the same months (count); one value or a column")),
    optional(single(rate("confidence", "How sure the range is (between 0 and 1, such as 95%)", { open: true })), 0.95),
  ],
  returns: { kind: "rate", help: "Two cells a row: low and high, 0 to 1" },
  errors: { "#VALUE!": "more customers than leads; anything but single values and columns", "#DIV/0!": "no leads" },
  source: "Wilson score interval (1927)",
  examples: [
    { args: [50, 100], gives: [[0.4038315303659956, 0.5961684696340044]] },
    {
      args: [[[3], [0]], [[30], [0]], 0.8],
      gives: [
        [0.049330391838216636, 0.19219302593320006],
        ["", ""],
      ],
    },
    { args: [0, 0], gives: "#DIV/0!" },
  ],
  whole: (customers, leads, confidence) => {
    if (customers.columns > 1) return bad("customers", "more than one column came; use a single value or one column.");
    if (leads.columns > 1) return bad("leads", "more than one column came; use a single value or one column.");
    const rows = Math.max(customers.rows, leads.rows);
    if (Math.min(customers.rows, leads.rows) > 1 && customers.rows !== leads.rows) {
      return bad(
        "leads",
        `${leads.rows} rows do not go with ${customers.rows} rows of customers; use columns of the same length.`,
      );
    }
    const answers: Answer[][] = [];
    for (let row = 0; row < rows; row++) {
      const won = customers.values[customers.rows === 1 ? 0 : row]!;
      const all = leads.values[leads.rows === 1 ? 0 : row]!;
      if (above(won, all)) {
        return bad("customers", `${won} is more than the leads (${all}); count both for the same months.`, {
          row,
          column: 0,
        });
      }
      if (all === 0 && rows === 1) return noLeads;
      answers.push(all === 0 ? ["", ""] : wilson(won, all, confidence));
    }
    return answers;
  },
});
