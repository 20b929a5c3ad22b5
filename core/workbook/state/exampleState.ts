/**
 * The worked example of the Bluleadz guide with the right number: a goal of 50,000 at 500 a sale is 100 deals; at a
 * close rate of 50 % that is 200 leads (the guide prints 2,000). Spread over channels and personas so that every row
 * can be checked by hand, with the guide's own model: rates by channel, maturity, smoothing weight and buffer 0.
 */
import { type HistoryRow, unknownCounts } from "../../crm/history.ts";
import { withPrefilledShares } from "../metrics/prefillShares.ts";
import { emptyState } from "./emptyState.ts";
import { exampleSource } from "./example.ts";
import type { FormulaMode, State } from "./state.ts";

const months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"];
const personas = ["Small business", "Mid-market", "Enterprise", "Public sector"];
const prices: Readonly<Record<string, number>> = {
  "Small business": 200,
  "Mid-market": 500,
  Enterprise: 900,
  "Public sector": 600,
};

/** Leads a month by persona, and the share of them that is won. */
const channels: readonly { name: string; leads: readonly number[]; tenths: number }[] = [
  { name: "Organic", leads: [20, 20, 10, 10], tenths: 5 },
  { name: "Email", leads: [20, 10, 10, 10], tenths: 6 },
  { name: "Paid media", leads: [20, 20, 10, 0], tenths: 4 },
  { name: "Social", leads: [10, 10, 0, 0], tenths: 3 },
  { name: "Sales rep call", leads: [0, 10, 10, 0], tenths: 7 },
];

function historyRow(month: string, channel: string, persona: string, leads: number, customers: number): HistoryRow {
  const revenue = customers * (prices[persona] ?? 0);
  return {
    source: exampleSource,
    month,
    channel,
    persona,
    ...unknownCounts,
    leads,
    customers,
    revenue,
    pricedCustomers: customers,
    daysToWin: customers * 14,
    won: customers,
    wonRevenue: revenue,
  };
}

export function exampleState(mode: FormulaMode): State {
  const history = months.flatMap(month =>
    channels.flatMap(({ name, leads, tenths }) =>
      personas.flatMap((persona, index) => {
        const count = leads[index] ?? 0;
        return count === 0 ? [] : [historyRow(month, name, persona, count, (count * tenths) / 10)];
      }),
    ),
  );
  const empty = emptyState(
    {
      company: "Example Company",
      revenueGoal: 50_000,
      dataAsOf: "2026-06-30",
      maturityTyped: 0,
      ratesBy: "channel",
      smoothingWeight: 0,
      buffer: 0,
      personas: personas.map(name => ({ name, ownPrice: null })),
    },
    mode,
  );
  return withPrefilledShares({ ...empty, history });
}
