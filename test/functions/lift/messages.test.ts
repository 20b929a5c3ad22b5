import { expect, test } from "vitest";
import { functions } from "../../../core/functions/index.ts";
import { call } from "../../../core/functions/lift/call.ts";
import { type Argument, type CellValue, isError } from "../../../core/functions/lift/values.ts";

function message(name: string, ...args: readonly Argument[]): string {
  const outcome = call(functions.find(definition => definition.name === name)!, args);
  return isError(outcome) ? `${outcome.code} ${outcome.message}` : `no error: ${outcome}`;
}

const column = (...cells: readonly CellValue[]): Argument => cells.map(cell => [cell]);

test.each<readonly [string, string]>([
  [
    message("SLA_CLOSE_RATE", column(1, 2, 3), column(10, 20, "n/a")),
    '#VALUE! SLA_CLOSE_RATE: leads, row 3: "n/a" is not a number.',
  ],
  [
    message("SLA_CLOSE_RATE", [[1, 2]], [[10, "n/a"]]),
    '#VALUE! SLA_CLOSE_RATE: leads, column 2: "n/a" is not a number.',
  ],
  [
    message(
      "SLA_LEAD_VALUE",
      [
        [1, 2, 3, 4],
        [1, 2, 3, "x"],
      ],
      0.5,
    ),
    '#VALUE! SLA_LEAD_VALUE: average_sale_price, row 2, column 4: "x" is not a number.',
  ],
  [message("SLA_CLOSE_RATE", "n/a", 5), '#VALUE! SLA_CLOSE_RATE: customers: "n/a" is not a number.'],
  [
    message("SLA_LEAD_VALUE", 500, 50),
    "#VALUE! SLA_LEAD_VALUE: close_rate: 50 is not a rate from 0 to 1; type 50% or 0.5.",
  ],
  [
    message("SLA_LEAD_VALUE", 500, -0.1),
    "#VALUE! SLA_LEAD_VALUE: close_rate: -0.1 is negative; type a rate from 0 to 1, such as 50%.",
  ],
  [
    message("SLA_LEAD_VALUE", "$1,500", 0.5),
    '#VALUE! SLA_LEAD_VALUE: average_sale_price: "$1,500" is not a plain number; type 1500.',
  ],
  [message("SLA_LEAD_VALUE", 500, "0,5"), '#VALUE! SLA_LEAD_VALUE: close_rate: "0,5" is not a plain number; type 0.5.'],
  [
    message("SLA_LEAD_VALUE", 500, "50 %"),
    '#VALUE! SLA_LEAD_VALUE: close_rate: "50 %" is not a plain number; type 50%.',
  ],
  [message("SLA_LEAD_VALUE", 500, true), "#VALUE! SLA_LEAD_VALUE: close_rate: TRUE is not a number; type a number."],
  [
    message("SLA_LEAD_VALUE", "#N/A", 0.5),
    "#VALUE! SLA_LEAD_VALUE: average_sale_price: the cell holds the error #N/A; repair that cell first.",
  ],
  [
    message("SLA_LEAD_VALUE", new Date(2026, 5, 1), 0.5),
    "#VALUE! SLA_LEAD_VALUE: average_sale_price: 2026-06-01 is a date, not a number; type a number.",
  ],
  [message("SLA_CLOSE_RATE", -2, 5), "#VALUE! SLA_CLOSE_RATE: customers: -2 is negative; type 0 or more."],
  [
    message("SLA_CLOSE_RATE", column(1, 5), column(2, 4)),
    "#VALUE! SLA_CLOSE_RATE: customers, row 2: 5 is more than the leads (4); count both for the same months.",
  ],
  [
    message("SLA_CLOSE_RATE", 0, 0),
    "#DIV/0! SLA_CLOSE_RATE: leads: no leads yet, so there is no close rate; enter the leads of these months.",
  ],
  [
    message("SLA_LEADS_NEEDED", 50000, 500, 0),
    "#N/A SLA_LEADS_NEEDED: close_rate: at a close rate of 0 no number of leads reaches the goal; enter a rate above 0.",
  ],
  [
    message("SLA_CLOSE_RATE", 1),
    "#VALUE! SLA_CLOSE_RATE: expected 2 arguments (customers, leads), but 1 came; add leads.",
  ],
  [
    message("SLA_LEADS_NEEDED", 1, 2, 0.3, 0.1, 5),
    "#VALUE! SLA_LEADS_NEEDED: expected 3 to 4 arguments (revenue_goal, average_sale_price, close_rate, [buffer]), but 5 came; take out the last 1.",
  ],
  [
    message("SLA_SPLIT_GOAL", column(1, 2), column(1, 2)),
    "#VALUE! SLA_SPLIT_GOAL: goal: 2 rows x 1 column came where one value is expected; point to a single cell.",
  ],
  [
    message("SLA_CLOSE_RATE_RANGE", 5, 10, 1),
    "#VALUE! SLA_CLOSE_RATE_RANGE: confidence: 1 is too large; type a rate strictly between 0 and 1, such as 90%.",
  ],
  [
    message("SLA_CLOSE_RATE_RANGE", 5, 10, 95),
    "#VALUE! SLA_CLOSE_RATE_RANGE: confidence: 95 is not a rate strictly between 0 and 1; type 95% or 0.95.",
  ],
  [
    message("SLA_GOAL_CHANCE", 10.5, 1, 1, 0.5),
    "#VALUE! SLA_GOAL_CHANCE: leads: 10.5 is not a whole number; type 10 or 11.",
  ],
  [message("SLA_LEAD_IQ", 101, 60), "#VALUE! SLA_LEAD_IQ: intent: 101 is too large; type 0 to 100."],
  [message("SLA_RAMP", 50, 75, 0), "#VALUE! SLA_RAMP: periods: 0 is too small; type 1 to 1000."],
  [message("SLA_SPLIT_GOAL", 50, [[1, 2]], 0), "#VALUE! SLA_SPLIT_GOAL: unit: 0 is too small; type more than 0."],
  [
    message("SLA_RESPONSE_MINUTES", "01/06/2026", ""),
    '#VALUE! SLA_RESPONSE_MINUTES: received: "01/06/2026" is not a date; type it as 2026-06-01 or 2026-06-01 09:30.',
  ],
  [
    message("SLA_RESPONSE_MINUTES", "2026-06-01", "2026-06-01 10:00", 9, 17),
    "#VALUE! SLA_RESPONSE_MINUTES: work_start: 9 is not a time of day; type 9:00.",
  ],
  [
    message("SLA_RESPONSE_MINUTES", "2026-06-01", "2026-06-01 10:00", "9:00"),
    "#VALUE! SLA_RESPONSE_MINUTES: work_end: is missing beside work_start; give both, such as 9:00 and 17:00, or neither.",
  ],
  [
    message("SLA_RESPONSE_RATE", column("2026-06-01", "2026-06-02"), column("", "2026-06-01"), 5),
    "#VALUE! SLA_RESPONSE_RATE: first_contact, row 2: the first contact is before the lead came; check both dates and times.",
  ],
  [
    message("SLA_FUNNEL_RATE", [[100, 20, 30]]),
    "#VALUE! SLA_FUNNEL_RATE: stage_counts, column 3: 30 is more than the stage before (20); order the stages from first to last.",
  ],
  [
    message("SLA_LEAD_RETURN", 1e308, 1, 1e-308),
    "#VALUE! SLA_LEAD_RETURN: the result is too large for a number; type smaller numbers.",
  ],
])("%s", (got, wanted) => {
  expect(got).toBe(wanted);
});

test("a long text is cut and kept on one line", () => {
  expect(message("SLA_WEEKLY_GOAL", `line one\n${"x".repeat(100)}`)).toBe(
    `#VALUE! SLA_WEEKLY_GOAL: monthly_goal: "line one ${"x".repeat(31)}..." is not a number.`,
  );
});
