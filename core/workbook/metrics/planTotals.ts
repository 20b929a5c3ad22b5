/** The tiles of SLA Overview as numbers: what today's leads bring, and what the goal asks for. Same rules as its formulas. */
import { goalChance } from "../../functions/arithmetic/goalChance.ts";
import { up } from "../../functions/arithmetic/up.ts";
import { allChannels, type Settings, type State } from "../state/state.ts";
import { leadsFor } from "./leadsFor.ts";
import { type Measured, measure } from "./measure.ts";

export interface PlanTotals {
  readonly goal: number | null;
  readonly leads: number;
  readonly customers: number;
  readonly expectedRevenue: number;
  /** Expected revenue and forecast from other sources less the goal. */
  readonly gap: number | null;
  /** Average of what is expected: revenue / customers, customers / leads. */
  readonly price: number | null;
  readonly rate: number | null;
  readonly leadsNeeded: number | null;
  readonly leadsWithBuffer: number | null;
  /** Deals that reach the goal at the average price, less the forecast from other sources. */
  readonly dealsNeeded: number | null;
  readonly chance: number | null;
  /** Leads x cost per lead, where a cost is known; null where none is. */
  readonly cost: number | null;
  readonly marketingGoal: number | null;
  /** Leads a month that marketing promises, with buffer. */
  readonly marketingLeads: number | null;
}

const withBuffer = ({ goal, price, rateUsed }: Measured, buffer: number): number | null =>
  leadsFor(goal, price, rateUsed, buffer);

export const isMarketings = ({ channels }: Settings, channel: string): boolean =>
  channel === allChannels || channels.some(({ name, owner }) => name === channel && owner === "marketing");

export function planTotals(state: State, rows: readonly Measured[] = measure(state)): PlanTotals {
  const { settings } = state;
  const sum = (value: (row: Measured) => number | null) => rows.reduce((total, row) => total + (value(row) ?? 0), 0);
  const leads = sum(row => row.leadsAMonth);
  const customers = sum(row =>
    row.leadsAMonth === null || row.rateUsed === null ? null : row.leadsAMonth * row.rateUsed,
  );
  const expectedRevenue = sum(row => row.expectedRevenue);
  const goal = settings.revenueGoal;
  const toReach = goal === null ? null : Math.max(0, goal - (settings.otherForecast ?? 0));
  const price = customers === 0 || expectedRevenue === 0 ? null : expectedRevenue / customers;
  const rate = leads === 0 ? null : Math.min(1, customers / leads);
  const deals = toReach === null ? null : toReach === 0 ? 0 : price === null ? null : up(toReach / price);
  const costs = new Map(settings.channels.map(({ name, costPerLead }) => [name, costPerLead]));
  const known = rows.some(({ channel }) => typeof costs.get(channel) === "number");
  return {
    goal,
    leads,
    customers,
    expectedRevenue,
    gap: goal === null ? null : expectedRevenue + (settings.otherForecast ?? 0) - goal,
    price,
    rate,
    leadsNeeded: neededSum(rows, ({ leadsNeeded }) => leadsNeeded),
    leadsWithBuffer: neededSum(rows, row => withBuffer(row, settings.buffer)),
    dealsNeeded: deals,
    chance: deals === null ? null : deals === 0 ? 1 : rate === null ? null : goalChance(Math.round(leads), deals, rate),
    cost: known ? sum(row => (row.leadsAMonth ?? 0) * (costs.get(row.channel) ?? 0)) : null,
    ...marketingsPart(state, rows),
  };
}

/** Blank without a goal, and where goals have no answer at all: 0 would read as "no leads needed". */
export function neededSum(rows: readonly Measured[], needed: (row: Measured) => number | null): number | null {
  if (rows.every(row => row.goal === null)) return null;
  const total = rows.reduce((sum, row) => sum + (needed(row) ?? 0), 0);
  const unanswered = rows.some(row => row.goal !== null && row.goal !== 0 && row.leadsNeeded === null);
  return total === 0 && unanswered ? null : total;
}

/** What marketing promises for its channels, less the forecast from other sources. */
export function marketingsPart({ settings }: State, rows: readonly Measured[]) {
  if (settings.revenueGoal === null) return { marketingGoal: null, marketingLeads: null };
  const ours = rows.filter(({ channel }) => isMarketings(settings, channel));
  const goal = ours.reduce((sum, row) => sum + (row.goal ?? 0), 0);
  const needed = ours.reduce((sum, row) => sum + (withBuffer(row, settings.buffer) ?? 0), 0);
  const marketingGoal = Math.max(0, goal - (settings.otherForecast ?? 0));
  const marketingLeads = goal === 0 ? 0 : needed === 0 ? null : up((needed * marketingGoal) / goal);
  return { marketingGoal, marketingLeads };
}
