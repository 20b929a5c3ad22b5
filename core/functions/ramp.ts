import { nearest } from "./arithmetic/nearest.ts";
import { count, define, single } from "./define.ts";

/**
 * =SLA_RAMP(start, target, periods)
 * Period i = start + (target - start) x i / periods, to the nearest whole, half up; the last period is the target.
 * Shape: three single values in, a column of `periods` whole numbers out. Up or down.
 * Errors: #VALUE! unless periods is whole and 1 to 1000.
 * Source: Bluleadz template, from 50 to 75 MQLs a week by the end of the quarter.
 */
export const ramp = define({
  name: "SLA_RAMP",
  summary: "An even way from today's number to a target, one row a period.",
  params: [
    single(count("start", "Where it stands before the first period (count)")),
    single(count("target", "Where the last period ends (count)")),
    single(count("periods", "Weeks or months on the way (whole, 1 to 1000)", { whole: true, min: 1, max: 1000 })),
  ],
  returns: { kind: "count", help: "A column of whole numbers" },
  errors: { "#VALUE!": "periods not whole or not 1 to 1000" },
  source: "Bluleadz template, marketing's commitment",
  examples: [
    {
      args: [50, 75, 13],
      gives: [[52], [54], [56], [58], [60], [62], [63], [65], [67], [69], [71], [73], [75]],
      note: "Thirteen weeks are a quarter.",
    },
    { args: [75, 50, 5], gives: [[70], [65], [60], [55], [50]] },
    { args: [50, 75, 0], gives: "#VALUE!" },
  ],
  whole: (start, target, periods) =>
    Array.from({ length: periods }, (_, i) => [nearest(start + ((target - start) * (i + 1)) / periods)]),
});
