/** Random histories and settings: sparse cells, empty months, own rates and prices, every level of detail. */

import fc from "fast-check";
import { type HistoryRow, unknownCounts } from "../../core/crm/history.ts";
import { withPrefilledShares } from "../../core/workbook/metrics/prefillShares.ts";
import { emptyState } from "../../core/workbook/state/emptyState.ts";
import { type FormulaMode, type State, unassigned } from "../../core/workbook/state/state.ts";

const channels = ["Organic", "Paid media", unassigned];
const personas = ["Small business", "Enterprise", unassigned];
const months = ["2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04"];

const row = fc.record({
  month: fc.constantFrom(...months),
  channel: fc.constantFrom(...channels),
  persona: fc.constantFrom(...personas),
  leads: fc.integer({ min: 0, max: 60 }),
  won: fc.nat({ max: 100 }),
  price: fc.integer({ min: 0, max: 900_000 }),
});

function history(rows: readonly (typeof row extends fc.Arbitrary<infer T> ? T : never)[]): HistoryRow[] {
  const unique = new Map(rows.map(line => [`${line.month} ${line.channel} ${line.persona}`, line]));
  return [...unique.values()].map(({ month, channel, persona, leads, won, price }): HistoryRow => {
    const customers = Math.floor((leads * won) / 100);
    const pricedCustomers = price === 0 ? 0 : customers;
    return {
      source: "CRM",
      month,
      channel,
      persona,
      ...unknownCounts,
      leads,
      customers,
      revenue: (pricedCustomers * price) / 100,
      pricedCustomers,
      won: customers,
      wonRevenue: null,
    };
  });
}

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

export const anyState = (mode: FormulaMode): fc.Arbitrary<State> =>
  fc
    .record({
      rows: fc.array(row, { maxLength: 40 }),
      goal: optional(fc.integer({ min: 0, max: 500_000 })),
      dataAsOf: optional(fc.constantFrom("2026-02-28", "2026-04-15", "2026-04-30", "2026-05-01")),
      windowMonths: fc.integer({ min: 1, max: 7 }),
      maturityTyped: optional(fc.integer({ min: 0, max: 9 })),
      ratesBy: fc.constantFrom("channel" as const, "channel and persona" as const),
      weight: fc.constantFrom(0, 1, 3, 2.5),
      detail: fc.constantFrom("total" as const, "channel" as const, "channel and persona" as const),
      ownPrice: optional(fc.integer({ min: 0, max: 5_000 })),
      ownRate: optional(fc.constantFrom(0, 0.25, 1)),
    })
    .map(({ rows, goal, weight, ownPrice, ownRate, ...settings }) =>
      withPrefilledShares({
        ...emptyState(
          {
            ...settings,
            revenueGoal: goal,
            smoothingWeight: weight,
            channels: [
              { name: "Organic", owner: "marketing", costPerLead: null },
              { name: "Paid media", owner: "sales", costPerLead: null },
            ],
            personas: [
              { name: "Small business", ownPrice },
              { name: "Enterprise", ownPrice: null },
            ],
            metrics: [
              { channel: "Organic", persona: "Enterprise", ownCloseRate: ownRate, ownLeads: null, share: null },
              { channel: "Paid media", persona: "Small business", ownCloseRate: null, ownLeads: 12.5, share: null },
            ],
          },
          mode,
        ),
        history: history(rows),
      }),
    );
