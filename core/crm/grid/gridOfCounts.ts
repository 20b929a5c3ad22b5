/** The counts of a reading -> one metric as a table of channels and personas with totals. */

import { nameOrder } from "../columns/nameOrder.ts";
import type { Cohort } from "../reading.ts";
import { dayFromName, monthName, monthOfDay } from "../values/calendar.ts";
import { unassigned } from "../values/values.ts";
import type { GridReading } from "./gridOfExport.ts";

export const gridMetrics = ["leads", "customers", "close rate", "revenue", "average sale price", "lead value"] as const;
export type GridMetric = (typeof gridMetrics)[number];

export interface GridWindow {
  readonly first: string;
  readonly last: string;
}

/** The complete calendar months that end on or before the as-of date. */
export function gridWindow(asOf: string, months: number): GridWindow {
  // June is complete on 30 June.
  const last = monthOfDay(dayFromName(asOf)! + 1) - 1;
  return { first: monthName(last - months + 1), last: monthName(last) };
}

interface Sums {
  leads: number;
  customers: number;
  revenue: number;
  priced: number;
}

/** Header row and column, Unassigned and totals always shown; null without a lead in these months. */
export function gridOfCounts(
  { reading, options }: GridReading,
  metric: GridMetric,
  { first, last }: GridWindow,
): (string | number)[][] | null {
  const { cohorts, channelValues, personaValues } = reading;
  const order = nameOrder(options, channelValues, personaValues);
  const channels = shown(order.channels, new Set(cohorts.map(({ channel }) => channel)));
  const personas = shown(order.personas, new Set(cohorts.map(({ persona }) => persona)));
  const counted = cohorts.filter(({ month }) => month >= first && month <= last);
  if (counted.length === 0) return null;
  const sums = sumUp(counted);
  const label = metric.charAt(0).toUpperCase() + metric.slice(1);
  const line = (channel: string) =>
    [...personas, total].map(persona => shownValue(metric, key => sums.get(key) ?? none(), channel, persona));
  return [[label, ...personas, total], ...[...channels, total].map(channel => [channel, ...line(channel)])];
}

const total = "Total";
const none = (): Sums => ({ leads: 0, customers: 0, revenue: 0, priced: 0 });
const keyOf = (channel: string, persona: string) => `${channel}\n${persona}`;

/** Per cell, per channel, per persona and in all. */
function sumUp(cohorts: readonly Cohort[]): ReadonlyMap<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const cohort of cohorts) {
    const { channel, persona } = cohort;
    for (const key of [keyOf(channel, persona), keyOf(channel, total), keyOf(total, persona), keyOf(total, total)]) {
      const sum = sums.get(key) ?? none();
      sum.leads += cohort.leads;
      sum.customers += cohort.customers ?? 0;
      sum.revenue += cohort.revenue ?? 0;
      sum.priced += cohort.pricedCustomers ?? 0;
      sums.set(key, sum);
    }
  }
  return sums;
}

function shownValue(metric: GridMetric, of: (key: string) => Sums, channel: string, persona: string): number | string {
  const cell = of(keyOf(channel, persona));
  switch (metric) {
    case "leads":
      return cell.leads;
    case "customers":
      return cell.customers;
    case "revenue":
      return withoutCrumbs(cell.revenue);
    case "close rate":
      return ratio(cell.customers, cell.leads);
    case "average sale price":
      return ratio(withoutCrumbs(cell.revenue), cell.priced);
    case "lead value": {
      // As the guide reckons: the price of the persona, the close rate of the channel.
      const price = of(keyOf(total, persona));
      const rate = of(keyOf(channel, total));
      if (price.priced === 0 || rate.leads === 0) return "";
      return (withoutCrumbs(price.revenue) / price.priced) * (rate.customers / rate.leads);
    }
  }
}

/** The sums of the cohorts are rounded; three decimals hold those of every currency. */
const withoutCrumbs = (sum: number) => Math.round(sum * 1000) / 1000;

const ratio = (part: number, whole: number): number | string => (whole === 0 ? "" : part / whole);

/** The names that occur, in order, Unassigned at the end. */
function shown(order: ReadonlyMap<string, number>, occurring: ReadonlySet<string>): readonly string[] {
  return [...order.keys()].filter(name => occurring.has(name) || name === unassigned);
}
