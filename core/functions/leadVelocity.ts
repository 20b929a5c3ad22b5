import { count, define, noData } from "./define.ts";

const nothing = noData("previous", "nothing in the period before, so there is no growth rate.");

/**
 * =SLA_LEAD_VELOCITY(current, previous)
 * (current - previous) / previous; negative when the number falls.
 * Shape: element-wise. Units: two counts of complete periods of equal length in, a share out.
 * Errors: #DIV/0! with nothing before.
 * Source: Vainu template, lead velocity (not defined there; this is the usual definition).
 */
export const leadVelocity = define({
  name: "SLA_LEAD_VELOCITY",
  summary: "How much the number of leads grew from one period to the next.",
  params: [
    count("current", "Leads of this complete period (count)"),
    count("previous", "Leads of the period before, of the same length (count)"),
  ],
  returns: { kind: "rate", help: "0.25 = a quarter more; negative = fewer" },
  errors: { "#DIV/0!": "nothing before" },
  source: "Vainu template, lead velocity",
  examples: [
    { args: [50, 40], gives: 0.25 },
    { args: [30, 40], gives: -0.25 },
    { args: [5, 0], gives: "#DIV/0!" },
  ],
  unless: (_, previous) => (previous === 0 ? nothing : null),
  each: (current, previous) => (current - previous) / previous,
});
