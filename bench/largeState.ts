/** Large workbooks: 40 channels x 20 personas x 36 months of history is the largest that one team is likely to have. */
import { type HistoryRow, unknownCounts } from "../core/crm/history.ts";
import { withPrefilledShares } from "../core/workbook/metrics/prefillShares.ts";
import { addMonths } from "../core/workbook/state/dates.ts";
import { exampleState } from "../core/workbook/state/exampleState.ts";
import type { State } from "../core/workbook/state/state.ts";

const numbered = (word: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${word} ${index + 1}`);

export interface Size {
  readonly channels: number;
  readonly personas: number;
  readonly months: number;
}

export const largeSize: Size = { channels: 40, personas: 20, months: 36 };

/** All that a workbook is built for: 1,000 rows of SLA Metrics, Unassigned among them, and 50,000 of SLA History. */
export const supportedState = (): State => largeState({ channels: 24, personas: 39, months: 54 }, 50_000);

/** The last month is always June 2026. `most`: rows of history; the oldest ones are left out. */
export function largeState(size = largeSize, most = Number.POSITIVE_INFINITY): State {
  const [channels, personas] = [numbered("Channel", size.channels), numbered("Persona", size.personas)];
  const months = Array.from({ length: size.months }, (_, index) => addMonths("2026-06", index + 1 - size.months));
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
  const kept = history.slice(Math.max(0, history.length - most));
  return withPrefilledShares({ ...example, settings, history: kept });
}
