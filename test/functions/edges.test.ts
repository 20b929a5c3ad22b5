import { describe, expect, test } from "vitest";
import { functions } from "../../core/functions/index.ts";
import { call } from "../../core/functions/lift/call.ts";
import { type Argument, isError } from "../../core/functions/lift/values.ts";
import { expectClose, type Result } from "./expectClose.ts";

type Case = readonly [why: string, args: readonly Argument[], gives: Result];

/** Edges of single functions beyond the worked cases. An error is given by its code. */
const edges: Readonly<Record<string, readonly Case[]>> = {
  SLA_CLOSE_RATE: [
    [
      "bad input comes before no data in another row",
      [
        [[0], [2]],
        [[0], [1]],
      ],
      "#VALUE!",
    ],
    ["noise in the last bits is not more than the whole", [0.1 + 0.2, 0.3], 1],
  ],
  SLA_CLOSE_RATE_RANGE: [
    [
      "one number of leads goes with a column of customers",
      [[[0], [10]], 10],
      [
        [0, 0.27753279986288926],
        [0.7224672001371107, 1],
      ],
    ],
    ["a row is refused", [[[1, 2]], [[10, 20]]], "#VALUE!"],
    [
      "columns of different length are refused",
      [
        [[1], [2], [3]],
        [[10], [20]],
      ],
      "#VALUE!",
    ],
    [
      "more customers than leads in any row is bad input",
      [
        [[1], [3]],
        [[10], [2]],
      ],
      "#VALUE!",
    ],
    ["one confidence only", [1, 10, [[0.9], [0.95]]], "#VALUE!"],
  ],
  SLA_SMOOTHED_CLOSE_RATE: [
    ["the pool counts after broadcasting", [[[1], [2]], 10, null, 3], [[4 / 30], [5 / 30]]],
    ["a pool without leads does not hide bad input", [1, 0], "#VALUE!"],
    ["one weight only", [1, 10, 0.2, [[1], [2]]], "#VALUE!"],
    ["rates to lean on may come by row", [0, 0, [[0.1], [0.2]]], [[0.1], [0.2]]],
    [
      "a pool of 0 leaves the measured rate",
      [
        [[0], [0]],
        [[10], [0]],
      ],
      [[0], [""]],
    ],
  ],
  SLA_FUNNEL_RATE: [
    ["nothing reached the end", [[[10, 0]]], 0],
    ["rising from 0 is bad input, not missing data", [[[0, 5]]], "#VALUE!"],
    ["equal within the last bits is not rising", [[[0.3], [0.1 + 0.2]]], 1],
  ],
  SLA_VALUE_ATTAINMENT: [["a single value is not spread over a range", [[[1], [2]], [[1], [2]], 5], "#VALUE!"]],
  SLA_DEALS_NEEDED: [["goal 0 needs nothing, whatever the price", [0, 0], 0]],
  SLA_LEADS_NEEDED: [
    ["a blank buffer cell is no buffer", [50000, 500, 0.5, ""], 200],
    ["rounding comes once, after the buffer", [1001, 100, 1, 0.1], 12],
    ["a buffer above 100 % is refused", [50000, 500, 0.5, 1.5], "#VALUE!"],
  ],
  SLA_MQL_GOAL: [
    ["no gap needs nothing, even if nothing converts", [10, 0, 10], 0],
    ["a gap of noise is no gap", [0.3, 0, 0.1 + 0.2], 0],
  ],
  SLA_LEADS_FOR_CONFIDENCE: [
    ["goal 0 needs nothing", [0, 0, 0], 0],
    ["a goal that rounds to no deal needs nothing", [0.0000001, 500, 0.5], 0],
    ["a confidence next to nothing", [1000, 100, 0.5, 5e-324], 10],
    ["a confidence next to certainty", [10, 10, 0.5, 1 - 2 ** -53], 40],
    ["more than a billion leads is no answer", [1e9, 1, 0.5], "#N/A"],
    ["certain leads need no reserve", [1000, 100, 1], 10],
    ["cells without an answer are empty", [1000, 100, [[0], [1]]], [[""], [10]]],
    ["confidence 0 says nothing", [1000, 100, 0.5, 0], "#VALUE!"],
  ],
  SLA_GOAL_CHANCE: [
    ["goal 0 is reached without leads", [0, 0, 0, 0], 1],
    ["no price is no answer, even if nothing closes", [10, 500, 0, 0], "#N/A"],
    ["every lead closes", [10, 5000, 500, 1], 1],
    ["far beyond what a person can count", [1e12, 5e11, 1, 0.5], 0.50000039894228],
    ["more leads than can be reckoned are refused", [1e13, 5, 1, 0.5], "#VALUE!"],
  ],
  SLA_FUNNEL_NEEDED: [
    ["a row stays a row", [10, [[0.5, 0.5]]], [[40, 20, 10]]],
    ["part customers go up", [2.5, [[0.5, 0.5]]], [[10, 5, 3]]],
    ["customers are one value", [[[1], [2]], 0.5], "#VALUE!"],
  ],
  SLA_SPLIT_GOAL: [
    ["one weight takes all", [100.004, 7], 100],
    ["a goal below the unit rounds to nothing", [0.4, [[1, 1]], 1], [[0, 0]]],
    [
      "all weights 0 in a block is no data, not empty cells",
      [
        5,
        [
          [0, 0],
          [0, 0],
        ],
      ],
      "#DIV/0!",
    ],
  ],
  SLA_RAMP: [
    ["binary noise does not change a half", [0.1, 0.7, 3], [[0], [1], [1]]],
    ["no way to go", [5, 5, 2], [[5], [5]]],
    ["a thousand periods are enough", [0, 1, 1001], "#VALUE!"],
  ],
  SLA_PACE: [
    ["a met goal of 0 is still no data", [0, 0, 0], "#DIV/0!"],
    ["exactly 80 % is at risk", [0.28, 0.7, 0.5], "At risk"],
    ["the end of the period asks for the goal", [99, 100, 1], "At risk"],
  ],
  SLA_RESPONSE_MINUTES: [
    ["a contact without a lead is no data", ["", "2026-06-01 09:00"], "#DIV/0!"],
    ["neither is just empty", ["", ""], ""],
    ["an offset in the text says nothing", ["2026-06-01T09:00+02:00", "2026-06-01T09:30Z"], 30],
    ["dates as Sheets hands them over", [new Date(2026, 5, 1, 9, 0), new Date(2026, 5, 1, 9, 0, 30)], 0.5],
    ["a night shift is refused", ["2026-06-01", "2026-06-02", "22:00", "6:00"], "#VALUE!"],
    ["both work hours 0 are none, as blank cells arrive in Excel", ["2026-06-06 09:00", "2026-06-06 09:10", 0, 0], 10],
    [
      "holidays without work hours change nothing",
      ["2026-06-01 09:00", "2026-06-01 09:10", null, null, "2026-06-01"],
      10,
    ],
    ["one pair of work hours for all", ["2026-06-01", "2026-06-02", [[0.3], [0.4]], 0.7], "#VALUE!"],
    ["an impossible day is refused", ["2026-02-30", ""], "#VALUE!"],
  ],
  SLA_RESPONSE_RATE: [
    [
      "answered late counts before as_of too",
      [[["2026-06-01 09:00"]], [["2026-06-01 10:00"]], 5, "2026-06-01 09:01"],
      0,
    ],
    [
      "a lead after as_of is not judged",
      [[["2026-06-02"], ["2026-06-01"]], [[""], ["2026-06-01"]], 5, "2026-06-01"],
      1,
    ],
    ["past the limit by a millisecond", [[["2026-06-01 09:00"]], [["2026-06-01 09:05:00.001"]], 5], 0],
    ["a contact in a row without a lead is skipped", [[[""], ["2026-06-01"]], [["2026-05-01"], ["2026-06-01"]], 0], 1],
    [
      "the clock of an unanswered lead runs in work hours",
      [[["2026-06-05 16:58"]], [[""]], 5, "2026-06-08 09:03", "9:00", "17:00"],
      "#DIV/0!",
    ],
  ],
  SLA_ATTEMPT_RATE: [
    ["the minimum is one value", [[["2026-06-01"]], [[5]], [[1], [2]]], "#VALUE!"],
    ["ranges must be equal", [[["2026-06-01"], ["2026-06-02"]], [[5]]], "#VALUE!"],
    ["a minimum of 0 is always reached", [["2026-06-01"].map(cell => [cell]), [[0]], 0], 1],
  ],
  SLA_LEAD_IQ: [
    ["a blank bar is 50", [50, 49, "", ""], "Check fit"],
    ["bars may differ by row", [60, 60, [[50], [70]]], [["Hand to sales"], ["Nurture"]]],
  ],
  SLA_SUMMARY: [
    [
      "one of each reads well",
      [1, 0, 1],
      "Marketing brings 1 lead a month, of which 0% do not become MQLs, and hands 1 MQL to sales; sales closes 100% of these MQLs and wins 1 customer.",
    ],
    [
      "percents have one decimal at most, half up",
      [1000, 0.12345, 1 / 3],
      "Marketing brings 1000 leads a month, of which 12.3% do not become MQLs, and hands 877 MQLs to sales; sales closes 33.3% of these MQLs and wins 292 customers.",
    ],
    ["single values only", [[[1], [2]], 0.1, 0.1], "#VALUE!"],
  ],
};

describe.each(Object.entries(edges))("%s", (name, cases) => {
  const definition = functions.find(candidate => candidate.name === name)!;
  test.each(cases)("%s", (_, args, gives) => {
    const outcome = call(definition, args);
    if (isError(outcome)) expect(outcome.code).toBe(gives);
    else expectClose(outcome, gives, 1e-12);
  });
});
