/** 40 channels x 20 personas x 36 months of history: the largest workbook that one team is likely to have. */
import { type HistoryRow, unknownCounts } from "../core/crm/history.ts";
import { withPrefilledShares } from "../core/workbook/metrics/prefillShares.ts";
import { addMonths } from "../core/workbook/state/dates.ts";
import { exampleState } from "../core/workbook/state/exampleState.ts";
import type { State } from "../core/workbook/state/state.ts";

const numbered = (word: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${word} ${index + 1}`);

export function largeState(): State {
  const [channels, personas] = [numbered("Channel", 40), numbered("Persona", 20)];
  const months = Array.from({ length: 36 }, (_, index) => addMonths("2023-07", index));
  const history = months.flatMap((month, m) =>
    channels.flatMap((channel, c) =>
      personas.map((persona, p): HistoryRow => {
        const leads = (c * 7 + p * 3 + m) % 50;
        const customers = Math.floor((leads * (c % 9)) / 30);
        const counts = { leads, mqls: Math.floor(leads / 2), customers, pricedCustomers: customers, won: customers };
        const revenue = customers * (500 + p * 37);
        return { source: "CRM", month, channel, persona, ...unknownCounts, ...counts, revenue, wonRevenue: revenue };
      }),
    ),
  );
  const example = exampleState("plain");
  const settings = {
    ...example.settings,
    ratesBy: "channel and persona" as const,
    smoothingWeight: 3,
    revenueGoal: 500_000,
    channels: channels.map(name => ({ name, owner: "marketing" as const, costPerLead: null })),
    personas: personas.map(name => ({ name, ownPrice: null })),
    metrics: [],
  };
  return withPrefilledShares({ ...example, settings, history });
}
