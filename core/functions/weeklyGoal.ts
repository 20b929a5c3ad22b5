import { up } from "./arithmetic/up.ts";
import { count, define } from "./define.ts";

/**
 * =SLA_WEEKLY_GOAL(monthly_goal)
 * monthly x 12 / 52, rounded up: a month has 4.33 weeks, not 4.
 * Shape: element-wise. Units: a count a month in, a whole count a week out.
 * Errors: bad input only.
 * Source: Bluleadz template, 50 MQLs a week.
 */
export const weeklyGoal = define({
  name: "SLA_WEEKLY_GOAL",
  summary: "What a monthly goal means for each week.",
  params: [count("monthly_goal", "Goal a month (count)")],
  returns: { kind: "count", help: "Whole count a week" },
  errors: {},
  source: "Bluleadz template, weekly MQLs",
  examples: [
    { args: [200], gives: 47, note: "46.15, not 50." },
    { args: [[[0, 13, 52, 100]]], gives: [[0, 3, 12, 24]] },
  ],
  each: monthly => up((monthly * 12) / 52),
});
