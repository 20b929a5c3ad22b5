import { paceWord } from "./arithmetic/paceWord.ts";
import { count, define, noData, rate } from "./define.ts";

const noGoal = noData("goal", "no goal, so there is no pace; enter a goal above 0.");

/**
 * =SLA_PACE(actual, goal, elapsed)
 * "Met": actual >= goal. "On track": actual >= goal x elapsed. "At risk": at least 80 % of that. "Off track": less.
 * Shape: element-wise. Units: counts or money, the share of the period that is over (0 to 1) in, one of four words out.
 * Errors: #DIV/0! with a goal of 0.
 * Source: Bluleadz template, weekly reports against the monthly goal.
 */
export const pace = define({
  name: "SLA_PACE",
  summary: "Whether a goal is on track at this point of the period.",
  params: [
    count("actual", "Reached so far (count or money)"),
    count("goal", "Goal for the whole period, in the same unit"),
    rate("elapsed", "Share of the period that is over (0 to 1)"),
  ],
  returns: { kind: "text", help: '"Met", "On track", "At risk" or "Off track"' },
  errors: { "#DIV/0!": "no goal" },
  source: "Bluleadz template, weekly reports",
  examples: [
    { args: [60, 100, 0.5], gives: "On track" },
    {
      args: [[[100], [50], [40], [39.9]], 100, 0.5],
      gives: [["Met"], ["On track"], ["At risk"], ["Off track"]],
    },
    { args: [5, 0, 0.5], gives: "#DIV/0!" },
  ],
  each: (actual, goal, elapsed) => (goal === 0 ? noGoal : paceWord(actual, goal, elapsed)),
});
