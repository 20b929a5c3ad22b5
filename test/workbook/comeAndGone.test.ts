import { expect, test } from "vitest";
import { comeAndGone } from "../../core/workbook/refresh/comeAndGone.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import { typedState } from "../../core/workbook/state/startingState.ts";
import { refreshOf } from "./refreshOf.ts";

const start = typedState(
  {
    company: "Acme",
    currency: "USD",
    revenueGoal: 50_000,
    channels: [{ name: "Organic", owner: "marketing", costPerLead: null }],
    personas: [{ name: "Founders", ownPrice: null }],
    detail: "channel and persona",
  },
  "sla",
);
const read = refreshOf.reading;
const first = refreshOf.after(
  start,
  read([
    ["2026-03", "Organic", "Founders", 40, 4, 4000],
    ["2026-03", "Events", "Buyers", 12, 1, 900],
  ]),
);

test("names that the history has never had are new, with their leads", () => {
  const next = refreshOf.after(
    first,
    read([
      ["2026-03", "Events", "Buyers", 12, 1, 900],
      ["2026-04", "Organic", "Founders", 30, 2, 2000],
      ["2026-04", "Partners", "Founders", 7, 0, 0],
    ]),
  );
  expect(comeAndGone(first, next).come).toEqual([{ what: "channel", name: "Partners", leads: 7 }]);
});

test("names that have no leads any more are gone, with those they had", () => {
  const next = refreshOf.after(first, read([["2026-03", "Organic", "Founders", 52, 5, 4900]]));
  expect(comeAndGone(first, next).gone).toEqual([
    { what: "channel", name: "Events", leads: 12 },
    { what: "persona", name: "Buyers", leads: 12 },
  ]);
});

test("the first export, and the one that takes the place of the example, bring nothing new to name", () => {
  expect(comeAndGone(start, first)).toEqual({ come: [], gone: [] });
  const example = exampleState("sla");
  expect(comeAndGone(example, refreshOf.after(example, read([["2026-03", "Partners", "Buyers", 9, 1, 100]])))).toEqual({
    come: [],
    gone: [],
  });
});
