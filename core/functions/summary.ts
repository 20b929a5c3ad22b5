import { summarySentence } from "./arithmetic/summarySentence.ts";
import { count, define, rate, single } from "./define.ts";

/**
 * =SLA_SUMMARY(leads, dq_rate, close_rate)
 * MQLs = leads x (1 - DQ rate), customers = MQLs x close rate of MQLs, each to the nearest whole.
 * Shape: three single values in, one sentence out. Units: leads a month, two rates from 0 to 1.
 * Errors: bad input only.
 * Source: Bluleadz template, summary of the agreement.
 */
export const summary = define({
  name: "SLA_SUMMARY",
  summary: "The agreement's summary as one sentence.",
  params: [
    single(count("leads", "Leads a month (count)")),
    single(rate("dq_rate", "Share of the leads that do not become MQLs (0 to 1): 1 - MQLs / leads")),
    single(rate("close_rate", "Share of the MQLs that become customers (0 to 1): customers / MQLs")),
  ],
  returns: { kind: "text", help: "One sentence with leads, DQ rate, MQLs, close rate of MQLs and customers" },
  errors: {},
  source: "Bluleadz template, summary exercise",
  examples: [
    {
      args: [400, 0.1, 0.25],
      gives:
        "Marketing brings 400 leads a month, of which 10% do not become MQLs, and hands 360 MQLs to sales; " +
        "sales closes 25% of these MQLs and wins 90 customers.",
    },
    { args: [400, 10, 0.25], gives: "#VALUE!", note: "10 is not a rate: type 10%." },
  ],
  whole: summarySentence,
});
