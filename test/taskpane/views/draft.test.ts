import { describe, expect, test } from "vitest";
import { noChange, plannedState } from "../../../core/planning/plannedState.ts";
import { planFields, readDraft } from "../../../core/taskpane/views/plan/draft.ts";
import { planChanges } from "../../../core/taskpane/views/plan/planChanges.ts";
import { exampleState } from "../../../core/workbook/state/exampleState.ts";

const state = exampleState("sla");
const fields = planFields(state);

describe("what is typed into Plan", () => {
  test("changes nothing where it says what holds today, or is blank", () => {
    const draft = { goal: "50,000", buffer: "0%", "leads Email": " 50 ", "share Enterprise": "" };
    expect(readDraft(fields, draft)).toEqual({ change: noChange, problems: new Map(), changed: 0 });
  });

  test("is read as people write it", () => {
    const draft = { goal: "$80,000", buffer: "15", "leads Email": "62.5", "rate Email|Enterprise": "40%" };
    const { change, problems, changed } = readDraft(fields, draft);
    expect([problems.size, changed]).toEqual([0, 4]);
    expect(change).toEqual({
      ...noChange,
      revenueGoal: 80_000,
      buffer: 0.15,
      leads: { Email: 62.5 },
      rates: { "Email|Enterprise": 0.4 },
    });
  });

  test("is refused in one sentence where it is no number, or more than the whole", () => {
    const { problems } = readDraft(fields, { goal: "a lot", "share Enterprise": "60", "share Mid-market": "70" });
    expect(problems.get("goal")).toBe('Revenue goal, a month: "a lot" is not an amount: type a number such as 50000.');
    expect([...problems.values()].some(problem => problem.includes("more than 100% together"))).toBe(true);
  });
});

test("today's values are those of the workbook", () => {
  expect(fields.goals.map(({ today }) => today)).toEqual(["50,000", "0%", "90%"]);
  expect(fields.channels.map(({ label, today }) => [label, today])).toEqual([
    ["Organic", "60"],
    ["Email", "50"],
    ["Paid media", "50"],
    ["Social", "20"],
    ["Sales rep call", "20"],
    ["Unassigned", "0"],
  ]);
  expect(fields.prices.get("Enterprise")?.today).toBe("900");
});

test("the list before the writing names every input that changes, old and new, and nothing else", () => {
  const change = { ...noChange, buffer: 0.2, prices: { Enterprise: 1_000 }, rates: { "Email|Enterprise": 0.4 } };
  expect(planChanges(state, plannedState(state, change))).toEqual([
    { label: "Buffer", old: "0%", now: "20%" },
    { label: "Own sale price, Enterprise", old: "measured", now: "$1,000" },
    { label: "Own close rate, Email, Enterprise", old: "measured", now: "40%" },
  ]);
  expect(planChanges(state, plannedState(state, noChange))).toEqual([]);
});
