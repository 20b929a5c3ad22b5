import { describe, expect, test } from "vitest";
import { unknownCounts } from "../../core/crm/history.ts";
import { goalChance } from "../../core/functions/goalChance.ts";
import { leadsForConfidence } from "../../core/functions/leadsForConfidence.ts";
import { leadsNeeded } from "../../core/functions/leadsNeeded.ts";
import { call } from "../../core/functions/lift/call.ts";
import { fitMix } from "../../core/planning/leadMix.ts";
import { noChange, plannedState } from "../../core/planning/plannedState.ts";
import { planOutcome } from "../../core/planning/planOutcome.ts";
import { youngCohorts } from "../../core/planning/youngCohorts.ts";
import { measure } from "../../core/workbook/metrics/measure.ts";
import { slaWorkbook } from "../../core/workbook/slaWorkbook.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import type { State } from "../../core/workbook/state/state.ts";
import { recalculate } from "../workbook/recalculate.ts";

const example = exampleState("plain");
/** What a cell with this formula would show. */
const cell = (definition: Parameters<typeof call>[0], args: Parameters<typeof call>[1]) => {
  const outcome = call(definition, args);
  if (typeof outcome !== "number") throw new Error(JSON.stringify(outcome));
  return outcome;
};
const lineOf = (before: State, after: State, label: string) =>
  planOutcome(before, after).lines.find(line => line.label === label)!;

describe("without a change", () => {
  test("plan and today are the same, and nothing is written", () => {
    expect(plannedState(example, noChange)).toEqual(example);
    for (const { today, plan } of planOutcome(example, plannedState(example, noChange)).lines) expect(plan).toBe(today);
  });
});

describe("a plan's numbers", () => {
  const change = {
    ...noChange,
    revenueGoal: 80_000,
    buffer: 0.2,
    confidence: 0.8,
    leads: { Email: 90, Social: 10 },
    personaShares: { Enterprise: 0.25 },
    rates: { "Email|Enterprise": 0.35 },
    prices: { Enterprise: 1_000 },
  };
  const after = plannedState(example, change);
  const { plan } = planOutcome(example, after);

  test("equal the functions typed in cells", () => {
    const args = [Math.round(plan.leads), 80_000, plan.price!, plan.rate!];
    expect(plan.chance).toBe(cell(goalChance, args));
    expect(lineOf(example, after, "Leads for the confidence").plan).toBe(
      cell(leadsForConfidence, [80_000, plan.price!, plan.rate!, 0.8]),
    );
    for (const row of measure(after).filter(({ goal }) => goal)) {
      expect(row.leadsNeeded).toBe(cell(leadsNeeded, [row.goal!, row.price!, row.rateUsed!]));
    }
  });

  test("equal the workbook that is built from it", { timeout: 120_000 }, async () => {
    const read = await recalculate(slaWorkbook(after));
    const tiles = [1, 2, 3, 4, 5, 6].map(column => Number(read("SLA Overview", 5, column)));
    const wanted = [plan.goal, plan.expectedRevenue, plan.gap, plan.chance, plan.leadsNeeded, plan.leads];
    tiles.forEach((tile, index) => {
      expect(tile).toBeCloseTo(wanted[index]!, 6);
    });
    expect(read("SLA Overview", 7, 1)).toBe(plan.leadsWithBuffer);
    expect(read("SLA Overview", 7, 4)).toBe(plan.marketingLeads);
  });

  test("keep the totals that were asked for", () => {
    const leads = measure(after);
    const sum = (wanted: (row: (typeof leads)[number]) => boolean) =>
      leads.filter(wanted).reduce((total, row) => total + (row.leadsAMonth ?? 0), 0);
    expect(sum(row => row.channel === "Email")).toBeCloseTo(90, 3);
    expect(sum(row => row.channel === "Social")).toBeCloseTo(10, 3);
    expect(sum(row => row.channel === "Organic")).toBeCloseTo(60, 3);
    expect(sum(row => row.persona === "Enterprise") / sum(() => true)).toBeCloseTo(0.25, 4);
  });
});

describe("the traps", () => {
  test("more leads, less value is named", () => {
    const after = plannedState(example, { ...noChange, leads: { Social: 120, "Sales rep call": 0, Email: 20 } });
    const { today, plan, traps } = planOutcome(example, after);
    expect([plan.leads > today.leads, plan.expectedRevenue < today.expectedRevenue]).toEqual([true, true]);
    expect(traps).toContain("More leads, less value: this plan brings more leads than today, and less revenue.");
  });

  test("a plan that is simply better has none", () => {
    const after = plannedState(example, { ...noChange, leads: { Email: 80 } });
    expect(planOutcome(example, after).traps).toEqual([]);
  });

  test("leads that cost more than they bring are named", () => {
    const channels = example.settings.channels.map(channel =>
      channel.name === "Social" ? { ...channel, costPerLead: 900 } : channel,
    );
    const costly = { ...example, settings: { ...example.settings, channels } };
    const after = plannedState(costly, { ...noChange, leads: { Social: 60 } });
    expect(planOutcome(costly, after).traps).toContain(
      "The leads that this plan adds cost more than the revenue they bring.",
    );
  });
});

describe("young cohorts", () => {
  const row = (month: string, leads: number, customers: number) => ({
    source: "CRM",
    month,
    channel: "Email",
    persona: "Buyer",
    ...unknownCounts,
    leads,
    customers,
    revenue: customers * 100,
    pricedCustomers: customers,
    won: customers,
    wonRevenue: customers * 100,
  });
  const state: State = {
    ...example,
    settings: {
      ...example.settings,
      smoothingWeight: 0,
      dataAsOf: "2026-06-15",
      maturityTyped: 2,
      metrics: [],
      personas: [{ name: "Buyer", ownPrice: null }],
    },
    history: [
      row("2026-02", 50, 10),
      row("2026-03", 50, 10),
      row("2026-04", 40, 4),
      row("2026-05", 40, 2),
      row("2026-06", 20, 0),
    ],
  };

  test("wins still to come are the leads in hand x the rate used, less the wins so far", () => {
    const young = youngCohorts(state)!;
    // 100 leads at 20 % are 20 customers; 6 are there.
    expect({ ...young, revenueToCome: 0 }).toEqual({
      first: "2026-04",
      last: "2026-06",
      leads: 100,
      winsSoFar: 6,
      winsToCome: expect.closeTo(14, 9),
      revenueToCome: 0,
    });
    expect(young.revenueToCome).toBeCloseTo(1_400, 6);
  });

  test("nothing is said where every month is old enough", () => {
    expect(youngCohorts(example)).toBeNull();
  });
});

test("a channel without leads so far gets the mix of all", () => {
  const rows = [
    { channel: "A", persona: "x", leads: 30 },
    { channel: "A", persona: "y", leads: 10 },
    { channel: "B", persona: "x", leads: 0 },
    { channel: "B", persona: "y", leads: 0 },
  ];
  const fitted = fitMix(rows, new Map([["B", 20]]), new Map());
  expect(fitted.map(({ leads }) => Math.round(leads * 100) / 100)).toEqual([30, 10, 15, 5]);
});
