import { expect, test } from "vitest";
import { changeHistory } from "../../core/crm/change.ts";
import { refreshChecks } from "../../core/workbook/refresh/refreshChecks.ts";
import { refreshedState } from "../../core/workbook/refresh/refreshedState.ts";
import { typedState } from "../../core/workbook/state/startingState.ts";
import { refreshOf } from "./refreshOf.ts";

const start = typedState(
  { company: "", currency: "USD", revenueGoal: 9000, channels: [], personas: [], detail: "channel and persona" },
  "sla",
);
const full = refreshOf.reading([
  ["2026-05", "Organic", "Founders", 40, 4, 4000],
  ["2026-06", "Organic", "Founders", 60, 6, 6000],
]);
const first = refreshOf.after(start, full);

test("rows, leads and grid add up after a plain refresh", () => {
  const { months } = changeHistory([], full, "CRM", {});
  expect(refreshChecks(first, full, "CRM", months)).toEqual({
    rows: { read: 100, used: 100, merged: 0, leftOut: 0, holds: true },
    leads: { used: 100, inHistory: 100, notTaken: 0, holds: true },
    grid: { metrics: 100, history: 100, holds: true },
  });
});

test("leads of a month that is kept are named apart, and the sum still holds", () => {
  const thin = refreshOf.reading([
    ["2026-05", "Organic", "Founders", 3, 0, 0],
    ["2026-06", "Organic", "Founders", 61, 6, 6000],
  ]);
  const { history, months } = changeHistory(first.history, thin, "CRM", {});
  const decided = { mapping: { channels: {}, personas: {} }, answers: {}, when: "2026-07-02T09:00" };
  const after = refreshedState(first, { reading: thin, source: "CRM", history, ...decided });
  const { leads, grid } = refreshChecks(after, thin, "CRM", months);
  expect(leads).toEqual({ used: 64, inHistory: 61, notTaken: 3, holds: true });
  expect(grid).toEqual({ metrics: 101, history: 101, holds: true });
});

test("a line of history with a channel that SLA Setup does not name is found by the grid's sum", () => {
  const typed = { ...first.history[0]!, channel: "Typed by hand", source: "Hand" };
  const { months } = changeHistory([], full, "CRM", {});
  const { grid } = refreshChecks({ ...first, history: [...first.history, typed] }, full, "CRM", months);
  expect(grid.holds).toBe(false);
});

test("leads that got lost on the way are found", () => {
  const { months } = changeHistory([], full, "CRM", {});
  const lost = { ...first, history: first.history.slice(1) };
  expect(refreshChecks(lost, full, "CRM", months).leads.holds).toBe(false);
});
