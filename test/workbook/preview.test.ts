import { expect, test } from "vitest";
import { preview } from "../../core/workbook/refresh/preview.ts";
import { typedState } from "../../core/workbook/state/startingState.ts";
import { refreshOf } from "./refreshOf.ts";

const start = typedState(
  {
    company: "",
    currency: "USD",
    revenueGoal: 9000,
    channels: [{ name: "Organic", owner: "marketing", costPerLead: null }],
    personas: [{ name: "Founders", ownPrice: null }],
    detail: "channel and persona",
  },
  "sla",
);
const before = refreshOf.after(start, refreshOf.reading([["2026-06", "Organic", "Founders", 400, 40, 40_000]]));
const after = refreshOf.after(
  before,
  refreshOf.reading([
    ["2026-06", "Organic", "Founders", 400, 120, 120_000],
    ["2026-06", "Email", "Buyers", 50, 2, 9000],
    ["2026-06", "Email", "Students", 30, 0, 0],
  ]),
);
const { lines, totals } = preview(before, after);
const of = (channel: string, persona: string) =>
  lines.find(line => line.channel === channel && line.persona === persona)!;

test("a close rate outside the old one's range has moved and stands first, with the leads behind it", () => {
  expect(lines[0]).toMatchObject({ channel: "Organic", persona: "Founders", moved: true, rateLeads: 400 });
  expect(of("Email", "Buyers").moved).toBe(false);
});

test("each price says on how many sales it stands: the persona's own, or all where it has none", () => {
  expect(of("Organic", "Founders").sales).toBe(120);
  expect(of("Email", "Buyers").sales).toBe(2);
  expect(of("Email", "Students").sales).toBe(122);
  expect(totals.sales).toBe(122);
});

test("a price that the team typed stands on no sales", () => {
  const personas = after.settings.personas.map(persona => ({ ...persona, ownPrice: 700 }));
  const typed = preview(before, { ...after, settings: { ...after.settings, personas } });
  const named = typed.lines.filter(({ persona }) => persona !== "Unassigned");
  expect(named.map(({ sales }) => sales)).toEqual(named.map(() => null));
});
