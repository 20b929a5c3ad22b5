/** Channels side by side: what their leads are worth and cost, ranked by the lower end of the close rate's range. */
import { wilson } from "../../functions/arithmetic/wilson.ts";
import { measure } from "../metrics/measure.ts";
import { channelNames } from "../metrics/metricRows.ts";
import { allChannels, type Owner, type State } from "../state/state.ts";
import { windows } from "../state/windows.ts";

/** Fewer leads than these are not ranked. */
export const fewestLeads = 30;

export interface ScorecardChannel {
  readonly channel: string;
  readonly owner: Owner | null;
  /** Of the rate window. */
  readonly leads: number;
  readonly customers: number;
  readonly closeRate: number | null;
  readonly range: readonly [number, number] | null;
  /** null with fewer than 30 leads. */
  readonly rank: number | null;
  readonly leadsAMonth: number | null;
  readonly leadValue: number | null;
  readonly costPerLead: number | null;
  readonly leadReturn: number | null;
}

export function scorecardChannels(state: State): ScorecardChannel[] {
  const { settings, history } = state;
  const { rateWindow } = windows(settings, history);
  const measured = measure(state);
  const rows = channelNames(settings).map(channel => {
    const counted = history.filter(
      row => row.channel === channel && rateWindow && row.month >= rateWindow.first && row.month <= rateWindow.last,
    );
    const [leads, customers] = (["leads", "customers"] as const).map(key =>
      counted.reduce((sum, row) => sum + (row[key] ?? 0), 0),
    ) as [number, number];
    const known = settings.channels.find(({ name }) => name === channel);
    const ours = measured.filter(row => row.channel === channel || row.channel === allChannels);
    const whole = settings.detail === "total";
    const leadsAMonth = ours.reduce((sum, row) => sum + (row.leadsAMonth ?? 0), 0);
    const revenue = ours.reduce((sum, row) => sum + (row.expectedRevenue ?? 0), 0);
    const leadValue = leadsAMonth === 0 ? null : revenue / leadsAMonth;
    const costPerLead = known?.costPerLead ?? null;
    const sound = leads > 0 && customers <= leads;
    return {
      channel,
      owner: known?.owner ?? null,
      leads,
      customers,
      closeRate: sound ? customers / leads : null,
      range: sound ? wilson(customers, leads, 0.95) : null,
      leadsAMonth: whole ? null : leadsAMonth,
      leadValue,
      costPerLead,
      leadReturn: leadValue === null || !costPerLead ? null : leadValue / costPerLead,
    };
  });
  return rows.map(row => ({ ...row, rank: rankOf(row, rows) }));
}

interface Ranked {
  readonly leads: number;
  readonly range: readonly [number, number] | null;
}

/** Ties are decided to 9 decimals, as everywhere. */
function rankOf({ leads, range }: Ranked, all: readonly Ranked[]): number | null {
  if (leads < fewestLeads || range === null) return null;
  const low = (row: Ranked) => Math.round((row.range?.[0] ?? -1) * 1e9);
  return 1 + all.filter(row => row.leads >= fewestLeads && low(row) > low({ leads, range })).length;
}
