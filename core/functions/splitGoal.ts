import { splitGoal as split } from "./arithmetic/splitGoal.ts";
import { count, define, money, noData, optional, range, single } from "./define.ts";
import { toRows } from "./lift/toRows.ts";

const noWeight = noData(
  "weights",
  "all weights are 0, so nothing says how to split; enter at least one weight above 0.",
);

/**
 * =SLA_SPLIT_GOAL(goal, weights, [unit])
 * Parts in whole units that add up to the goal, itself rounded to whole units first: largest remainder, ties to the earlier
 * cell, row by row.
 * Shape: one goal, a range of weights; parts in the shape of the weights. Units: money in, money out.
 * Errors: #DIV/0! with all weights 0.
 * Source: Bluleadz guide, goals by persona and channel.
 */
export const splitGoal = define({
  name: "SLA_SPLIT_GOAL",
  summary: "Splits a goal by weights so that the parts add up to it exactly.",
  params: [
    single(money("goal", "Goal to split (money or count)")),
    range(count("weights", "Weights in any unit, such as last year's revenue")),
    optional(single(money("unit", "Smallest part: 0.01 for cents, 1 for whole leads", { open: true })), 0.01),
  ],
  returns: { kind: "money", help: "Parts in the shape of the weights" },
  errors: { "#DIV/0!": "all weights are 0" },
  source: "Bluleadz guide, revenue goals",
  examples: [
    { args: [100, [[1], [1], [1]]], gives: [[33.34], [33.33], [33.33]], note: "The odd cent goes to the first." },
    { args: [100, [[0.1, 0.2, 0.7]], 1], gives: [[10, 20, 70]] },
    { args: [100, [[0], [0]]], gives: "#DIV/0!" },
  ],
  whole: (goal, weights, unit) => {
    const parts = split(goal, Array.from(weights.values), unit);
    return parts.length === 0 ? noWeight : toRows(parts, weights);
  },
});
