/** Old -> new for every row of SLA Metrics, largest moves first. Nothing is written for it. */
import { wilson } from "../../functions/arithmetic/wilson.ts";
import { type Measured, measure } from "../metrics/measure.ts";
import { rowKey } from "../metrics/metricRows.ts";
import { neededSum } from "../metrics/planTotals.ts";
import { allChannels, allPersonas, type State } from "../state/state.ts";

/** Before and after; null = not known. */
export type Move = readonly [number | null, number | null];

export interface PreviewLine {
  readonly channel: string;
  readonly persona: string;
  readonly leads: Move;
  readonly customers: Move;
  readonly closeRate: Move;
  /** 95 % range of the new close rate. */
  readonly range: readonly [number, number] | null;
  readonly price: Move;
  readonly leadValue: Move;
  readonly leadsNeeded: Move;
  /** The new close rate lies outside the old one's 95 % range. */
  readonly moved: boolean;
  /** Leads behind the new close rate. */
  readonly rateLeads: number;
  /** Sales behind the new price; null where the team typed it or none is known. */
  readonly sales: number | null;
}

export interface Preview {
  readonly totals: PreviewLine;
  readonly lines: readonly PreviewLine[];
}

export function preview(before: State, after: State): Preview {
  const old = new Map(measure(before).map(row => [rowKey(row), row]));
  const rows = measure(after);
  const lines = rows.map(row => line(old.get(rowKey(row)) ?? null, row, salesBehind(after, rows, row)));
  lines.sort((a, b) => Number(b.moved) - Number(a.moved) || worth(b) - worth(a));
  const total = totalOf(rows);
  return { totals: line(totalOf([...old.values()]), total, total.priced), lines };
}

/** The price is that of the persona, or of all sales where the persona has none. */
function salesBehind(after: State, rows: readonly Measured[], { persona, price }: Measured): number | null {
  const typed = after.settings.personas.find(({ name }) => name === persona)?.ownPrice;
  if (typed || price === null) return null;
  const salesOf = (some: readonly Measured[]) => some.reduce((sum, row) => sum + row.priced, 0);
  return salesOf(rows.filter(row => row.persona === persona)) || salesOf(rows);
}

function line(old: Measured | null, now: Measured, sales: number | null): PreviewLine {
  const pair = (key: "leads" | "customers" | "closeRate" | "price" | "leadValue" | "leadsNeeded"): Move => [
    old ? old[key] : null,
    now[key],
  ];
  const before = old && old.rateLeads > 0 ? wilson(old.rateCustomers, old.rateLeads, 0.95) : null;
  const rate = now.closeRate;
  return {
    channel: now.channel,
    persona: now.persona,
    leads: pair("leads"),
    customers: pair("customers"),
    closeRate: pair("closeRate"),
    range: now.rateLeads > 0 ? wilson(now.rateCustomers, now.rateLeads, 0.95) : null,
    price: pair("price"),
    leadValue: pair("leadValue"),
    leadsNeeded: pair("leadsNeeded"),
    moved: before !== null && rate !== null && (rate < before[0] || rate > before[1]),
    rateLeads: now.rateLeads,
    sales,
  };
}

/** The measured close rate of all leads; null without leads. */
export const allRatesOf = (state: State): number | null => totalOf(measure(state)).closeRate;

/** How much the value of the row's leads moves. */
const worth = ({ leads, leadValue }: PreviewLine): number =>
  Math.abs((leads[1] ?? 0) * (leadValue[1] ?? 0) - (leads[0] ?? 0) * (leadValue[0] ?? 0));

function totalOf(rows: readonly Measured[]): Measured {
  const sum = (key: "leads" | "customers" | "revenue" | "priced" | "rateLeads" | "rateCustomers") =>
    rows.reduce((total, row) => total + row[key], 0);
  const sumKnown = (key: "leadsAMonth" | "expectedRevenue" | "goal") =>
    rows.every(row => row[key] === null) ? null : rows.reduce((total, row) => total + (row[key] ?? 0), 0);
  const [leadsAMonth, expectedRevenue] = [sumKnown("leadsAMonth"), sumKnown("expectedRevenue")];
  return {
    channel: allChannels,
    persona: allPersonas,
    leads: sum("leads"),
    customers: sum("customers"),
    revenue: sum("revenue"),
    priced: sum("priced"),
    leadsAMonth,
    rateLeads: sum("rateLeads"),
    rateCustomers: sum("rateCustomers"),
    closeRate: sum("rateLeads") === 0 ? null : sum("rateCustomers") / sum("rateLeads"),
    rateUsed: null,
    price: sum("priced") === 0 ? null : sum("revenue") / sum("priced"),
    leadValue: leadsAMonth && expectedRevenue !== null ? expectedRevenue / leadsAMonth : null,
    expectedRevenue,
    goal: sumKnown("goal"),
    leadsNeeded: neededSum(rows, ({ leadsNeeded }) => leadsNeeded),
  };
}
