/** The numbers of SLA Metrics computed from the state, for previews and prefilled shares. Same rules as the formulas. */
import type { HistoryRow } from "../../crm/history.ts";
import { smoothedCloseRate } from "../../functions/arithmetic/smoothedCloseRate.ts";
import { allChannels, allPersonas, type Settings, type State } from "../state/state.ts";
import { type MonthSpan, windows } from "../state/windows.ts";
import { leadsFor } from "./leadsFor.ts";
import { type MetricRow, metricRows, rowKey } from "./metricRows.ts";

export interface Measured extends MetricRow {
  readonly leads: number;
  readonly customers: number;
  readonly revenue: number;
  readonly priced: number;
  readonly leadsAMonth: number | null;
  readonly rateLeads: number;
  readonly rateCustomers: number;
  readonly closeRate: number | null;
  readonly rateUsed: number | null;
  readonly price: number | null;
  readonly leadValue: number | null;
  readonly expectedRevenue: number | null;
  readonly goal: number | null;
  readonly leadsNeeded: number | null;
}

interface Counts {
  leads: number;
  customers: number;
  revenue: number;
  priced: number;
}

const none = (): Counts => ({ leads: 0, customers: 0, revenue: 0, priced: 0 });

function add(into: Counts, { leads, customers, revenue, pricedCustomers }: HistoryRow): void {
  into.leads += leads ?? 0;
  into.customers += customers ?? 0;
  into.revenue += revenue ?? 0;
  into.priced += pricedCustomers ?? 0;
}

/** Counts per row, per channel, per persona and in all, over one span of months. */
function countsIn(history: readonly HistoryRow[], span: MonthSpan | null, rows: readonly MetricRow[]) {
  const byRow = rows.map(none);
  const keys = new Map(rows.map((row, index) => [rowKey(row), index]));
  const [wholeChannel, wholePersona] = [rows[0]?.channel === allChannels, rows[0]?.persona === allPersonas];
  for (const entry of history) {
    if (!span || entry.month < span.first || entry.month > span.last) continue;
    const channel = wholeChannel ? allChannels : entry.channel;
    const index = keys.get(rowKey({ channel, persona: wholePersona ? allPersonas : entry.persona }));
    if (index !== undefined) add(byRow[index]!, entry);
  }
  const grouped = (key: (row: MetricRow) => string) => {
    const groups = new Map<string, Counts>();
    rows.forEach((row, index) => {
      const group = groups.get(key(row)) ?? none();
      const { leads, customers, revenue, priced } = byRow[index]!;
      group.leads += leads;
      group.customers += customers;
      group.revenue += revenue;
      group.priced += priced;
      groups.set(key(row), group);
    });
    return groups;
  };
  return {
    rows: byRow,
    channels: grouped(({ channel }) => channel),
    personas: grouped(({ persona }) => persona),
    total: grouped(() => "").get("") ?? none(),
  };
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function rateOf({ customers, leads }: Counts, toward: number, weight: number): number | null {
  const rate = smoothedCloseRate(customers, leads, toward, weight);
  return Number.isNaN(rate) ? null : rate;
}

const known = new WeakMap<State, readonly Measured[]>();

/** A state never changes, and the sheets of one build ask for these numbers again and again. */
export function measure(state: State): readonly Measured[] {
  const before = known.get(state);
  if (before) return before;
  const rows = measured(state);
  known.set(state, rows);
  return rows;
}

function measured({ settings, history }: State): readonly Measured[] {
  const rows = metricRows(settings);
  const { window, rateWindow, months } = windows(settings, history);
  const inWindow = countsIn(history, window, rows);
  const inRates = countsIn(history, rateWindow, rows);
  const totalRate = ratio(inRates.total.customers, inRates.total.leads);
  const weight = settings.smoothingWeight;
  const inputs = new Map(settings.metrics.map(input => [rowKey(input), input]));

  return rows.map((row, index): Measured => {
    const input = inputs.get(rowKey(row));
    const windowCounts = inWindow.rows[index]!;
    const rateCounts = inRates.rows[index]!;
    const rateUsed = input?.ownCloseRate ?? usedRate(settings, row, { rateCounts, inRates, totalRate, weight });
    const price = usedPrice(settings, row, inWindow);
    const leadsAMonth = input?.ownLeads ?? (months === 0 ? null : windowCounts.leads / months);
    const leadValue = price === null || rateUsed === null ? null : price * rateUsed;
    const goal = settings.revenueGoal === null ? null : (input?.share ?? 0) * settings.revenueGoal;
    return {
      ...row,
      ...windowCounts,
      leadsAMonth,
      rateLeads: rateCounts.leads,
      rateCustomers: rateCounts.customers,
      closeRate: ratio(rateCounts.customers, rateCounts.leads),
      rateUsed,
      price,
      leadValue,
      expectedRevenue: leadsAMonth === null || leadValue === null ? null : leadsAMonth * leadValue,
      goal,
      leadsNeeded: leadsFor(goal, price, rateUsed, 0),
    };
  });
}

interface Rates {
  readonly rateCounts: Counts;
  readonly inRates: ReturnType<typeof countsIn>;
  readonly totalRate: number | null;
  readonly weight: number;
}

/** Smoothed rate of the channel, or of the cell toward channel's rate x persona's rate / total rate. */
function usedRate(
  settings: Settings,
  row: MetricRow,
  { rateCounts, inRates, totalRate, weight }: Rates,
): number | null {
  if (totalRate === null) return null;
  const channelRate = rateOf(inRates.channels.get(row.channel)!, totalRate, weight);
  if (settings.detail !== "channel and persona" || settings.ratesBy === "channel") return channelRate;
  const personaRate = rateOf(inRates.personas.get(row.persona)!, totalRate, weight);
  if (totalRate === 0) return rateOf(rateCounts, 0, weight);
  if (channelRate === null || personaRate === null) return null;
  return rateOf(rateCounts, Math.min(1, (channelRate * personaRate) / totalRate), weight);
}

function usedPrice(settings: Settings, { persona }: MetricRow, counts: ReturnType<typeof countsIn>): number | null {
  const own = settings.personas.find(({ name }) => name === persona)?.ownPrice;
  if (own) return own;
  const { revenue, priced } = counts.personas.get(persona)!;
  return ratio(revenue, priced) ?? ratio(counts.total.revenue, counts.total.priced);
}
