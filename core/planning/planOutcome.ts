/** What a plan brings: line by line beside today, with the traps that totals hide. */
import { leadsForChance } from "../functions/arithmetic/leadsForChance.ts";
import { capacityOf } from "../workbook/metrics/capacity.ts";
import { type PlanTotals, planTotals } from "../workbook/metrics/planTotals.ts";
import type { Format } from "../workbook/model/model.ts";
import type { State } from "../workbook/state/state.ts";

export interface PlanLine {
  readonly label: string;
  readonly format: Format;
  readonly today: number | null;
  readonly plan: number | null;
}

export interface PlanOutcome {
  readonly today: PlanTotals;
  readonly plan: PlanTotals;
  readonly lines: readonly PlanLine[];
  /** One sentence each. */
  readonly traps: readonly string[];
}

export function planOutcome(before: State, after: State): PlanOutcome {
  const [today, plan] = [planTotals(before), planTotals(after)];
  const line = (label: string, format: Format, value: (totals: PlanTotals, state: State) => number | null) => ({
    label,
    format,
    today: value(today, before),
    plan: value(plan, after),
  });
  return {
    today,
    plan,
    lines: [
      line("Revenue goal", "money", ({ goal }) => goal),
      line("Expected revenue", "money", ({ expectedRevenue }) => expectedRevenue),
      line("Gap", "money", ({ gap }) => gap),
      line("Chance of the goal", "rate", ({ chance }) => chance),
      line("Leads a month", "decimal", ({ leads }) => leads),
      line("Leads needed", "count", ({ leadsNeeded }) => leadsNeeded),
      line("Needed with buffer", "count", ({ leadsWithBuffer }) => leadsWithBuffer),
      line("Leads for the confidence", "count", leadsForConfidence),
      line("Customers expected", "decimal", ({ customers }) => customers),
      line("Lead value, average", "money", ({ expectedRevenue, leads }) =>
        leads === 0 ? null : expectedRevenue / leads,
      ),
      line("Cost a month", "money", ({ cost }) => cost),
      line("Marketing's leads, with buffer", "count", ({ marketingLeads }) => marketingLeads),
      line("Sales can work", "count", (_, state) => capacityOf(state.settings)),
    ],
    traps: trapsOf(today, plan, capacityOf(after.settings)),
  };
}

/** Leads that reach the goal with the confidence of SLA Setup, at the average rate and price. */
function leadsForConfidence({ dealsNeeded, rate }: PlanTotals, { settings }: State): number | null {
  if (dealsNeeded === null || rate === null || settings.confidence <= 0 || settings.confidence >= 1) return null;
  return leadsForChance(dealsNeeded, rate, settings.confidence);
}

/** Less than half a percent is no change worth a warning. */
const more = (now: number, before: number) => now > before * 1.005;

function trapsOf(today: PlanTotals, plan: PlanTotals, capacity: number | null): string[] {
  const traps: string[] = [];
  if (more(plan.leads, today.leads) && more(today.expectedRevenue, plan.expectedRevenue)) {
    traps.push("More leads, less value: this plan brings more leads than today, and less revenue.");
  } else if (
    plan.leadsNeeded !== null &&
    plan.gap !== null &&
    plan.leads >= plan.leadsNeeded &&
    plan.gap < -0.005 * (plan.goal ?? 0)
  ) {
    traps.push(
      "Enough leads, not enough value: the number of leads reaches the need, their worth does not reach the goal.",
    );
  }
  if (more(plan.leads, today.leads) && plan.cost !== null && today.cost !== null) {
    const [cost, gain] = [plan.cost - today.cost, plan.expectedRevenue - today.expectedRevenue];
    if (cost > 0 && cost > gain) traps.push("The leads that this plan adds cost more than the revenue they bring.");
  }
  if (capacity !== null && more(plan.leads, capacity)) {
    traps.push("More leads than sales can work: see the capacity in SLA Setup.");
  }
  return traps;
}
