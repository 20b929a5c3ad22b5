import { above } from "./arithmetic/above.ts";
import { bad, count, define, noData, range } from "./define.ts";

const shape = bad("stage_counts", "two or more counts in one row or one column are expected; point to such a range.");
const nothing = noData("stage_counts", "nothing entered the first stage, so there is no rate.");

/**
 * =SLA_FUNNEL_RATE(stage_counts)
 * Last count / first count of a row or column: the conversion from end to end.
 * Shape: a row or column of two or more counts in, one rate from 0 to 1 out.
 * Errors: #VALUE! when the counts rise or the shape is another; #DIV/0! when the first count is 0.
 * Source: Roberge, the funnel from leads to customers; Kvadrant article.
 */
export const funnelRate = define({
  name: "SLA_FUNNEL_RATE",
  summary: "Share of the first stage that reached the last one.",
  params: [range(count("stage_counts", "Counts of each stage, first stage first, in one row or column"))],
  returns: { kind: "rate", help: "0 to 1; format the cell as a percentage" },
  errors: { "#VALUE!": "counts that rise, or anything but one row or column", "#DIV/0!": "first count 0" },
  source: "Kvadrant article, lead to sale",
  examples: [
    { args: [[[100, 50, 30, 15, 5]]], gives: 0.05 },
    { args: [[[1000], [100], [85], [51], [15.3]]], gives: 0.0153 },
    { args: [[[100], [20], [30]]], gives: "#VALUE!" },
  ],
  whole: ({ rows, columns, values }) => {
    if ((rows > 1 && columns > 1) || values.length < 2) return shape;
    for (let stage = 1; stage < values.length; stage++) {
      const [before, here] = [values[stage - 1]!, values[stage]!];
      if (!above(here, before)) continue;
      const position = columns === 1 ? { row: stage, column: 0 } : { row: 0, column: stage };
      return bad(
        "stage_counts",
        `${here} is more than the stage before (${before}); order the stages from first to last.`,
        position,
      );
    }
    return values[0] === 0 ? nothing : values[values.length - 1]! / values[0]!;
  },
});
