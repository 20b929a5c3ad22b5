/** What-if: a workbook's state with other goals, leads, rates and prices. The same arithmetic as the workbook follows. */

import { ownValue } from "../ownValue.ts";
import { measure } from "../workbook/metrics/measure.ts";
import { metricRows, rowKey } from "../workbook/metrics/metricRows.ts";
import type { MetricsInput, State } from "../workbook/state/state.ts";
import { fitMix } from "./leadMix.ts";

/** Only what differs from today is given. */
export interface PlanChange {
  readonly revenueGoal?: number | null;
  readonly buffer?: number;
  readonly confidence?: number;
  /** Leads a month by channel. */
  readonly leads: Readonly<Record<string, number>>;
  /** Share of all leads by persona, 0 to 1. */
  readonly personaShares: Readonly<Record<string, number>>;
  /** Close rates by the key of a row, see rowKey. */
  readonly rates: Readonly<Record<string, number>>;
  /** Sale prices by persona. */
  readonly prices: Readonly<Record<string, number>>;
}

export const noChange: PlanChange = { leads: {}, personaShares: {}, rates: {}, prices: {} };

export function plannedState(state: State, change: PlanChange): State {
  const { settings } = state;
  const typed = new Map(settings.metrics.map(input => [rowKey(input), input]));
  const leads = plannedLeads(state, change);
  for (const row of metricRows(settings)) {
    const key = rowKey(row);
    const moved = leads.get(key);
    if (moved === undefined && ownValue(change.rates, key) === undefined) continue;
    const before: MetricsInput = typed.get(key) ?? { ...row, ownCloseRate: null, ownLeads: null, share: null };
    typed.set(key, {
      ...before,
      ownLeads: moved ?? before.ownLeads,
      ownCloseRate: ownValue(change.rates, key) ?? before.ownCloseRate,
    });
  }
  return {
    ...state,
    settings: {
      ...settings,
      revenueGoal: change.revenueGoal === undefined ? settings.revenueGoal : change.revenueGoal,
      buffer: change.buffer ?? settings.buffer,
      confidence: change.confidence ?? settings.confidence,
      personas: settings.personas.map(persona => ({
        ...persona,
        ownPrice: ownValue(change.prices, persona.name) ?? persona.ownPrice,
      })),
      metrics: [...typed.values()],
    },
  };
}

/** Leads a month of the rows that move; cells hold fractions, so a millionth of a lead is no move. */
function plannedLeads(state: State, { leads, personaShares }: PlanChange): Map<string, number> {
  if (Object.keys(leads).length + Object.keys(personaShares).length === 0) return new Map();
  const rows = measure(state).map(({ channel, persona, leadsAMonth }) => ({
    channel,
    persona,
    leads: leadsAMonth ?? 0,
  }));
  const fitted = fitMix(rows, new Map(Object.entries(leads)), new Map(Object.entries(personaShares)));
  return new Map(
    fitted
      .filter((row, index) => Math.abs(row.leads - rows[index]!.leads) > 1e-6)
      .map(row => [rowKey(row), Math.round(row.leads * 1e6) / 1e6]),
  );
}
