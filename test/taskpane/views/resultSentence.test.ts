import { expect, test } from "vitest";
import { resultSentence } from "../../../core/taskpane/views/refresh/resultSentence.ts";

const totals = {
  channel: "All channels",
  persona: "All personas",
  leads: [100, 140],
  customers: [10, 15],
  closeRate: [0.1, 0.125],
  range: null,
  price: [500, 500],
  leadValue: [50, 62.5],
  leadsNeeded: [1000, 800],
  moved: false,
  rateLeads: 100,
  sales: 10,
} as const;
const settings = { revenueGoal: 50000, currency: "USD" };
const reading = { rows: { read: 150, used: 140, merged: 4, leftOut: 6 }, asOf: "2026-07-07" };

test("the result is one sentence that can be repeated", () => {
  expect(resultSentence(settings, "HubSpot contacts", reading, totals)).toBe(
    "HubSpot contacts is in, with 140 rows up to 7 July 2026; the close rate went from 10% to 12.5%, and 800 leads a month are needed for the goal of $50,000.",
  );
});

test("what is not known is left out of the sentence", () => {
  const unknown = { ...totals, closeRate: [null, null], leadsNeeded: [null, null] } as const;
  expect(resultSentence({ ...settings, revenueGoal: null }, "HubSpot", reading, unknown)).toBe(
    "HubSpot is in, with 140 rows up to 7 July 2026.",
  );
});

test("a rate without a change is told once", () => {
  const same = { ...totals, closeRate: [0.1, 0.1], leadsNeeded: [null, null] } as const;
  expect(resultSentence(settings, "HubSpot", reading, same)).toContain(", and the close rate is 10%.");
});
