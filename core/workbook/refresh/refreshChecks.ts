/** The sums of a refresh that must be equal; a preview shows each with both sides. */
import type { MonthChange } from "../../crm/change.ts";
import type { Reading } from "../../crm/reading.ts";
import { measure } from "../metrics/measure.ts";
import type { State } from "../state/state.ts";
import { windows } from "../state/windows.ts";

export interface RefreshChecks {
  readonly rows: Reading["rows"] & { readonly holds: boolean };
  /** Rows used = leads that SLA History takes over + leads of months that are kept as they are. */
  readonly leads: {
    readonly used: number;
    readonly inHistory: number;
    readonly notTaken: number;
    readonly holds: boolean;
  };
  /** Leads of SLA Metrics = leads of SLA History, over the months that count. */
  readonly grid: { readonly metrics: number; readonly history: number; readonly holds: boolean };
}

export function refreshChecks(
  after: State,
  { rows }: Pick<Reading, "rows">,
  source: string,
  months: readonly MonthChange[],
): RefreshChecks {
  const replaced = new Set(months.filter(({ decision }) => decision === "replace").map(({ month }) => month));
  const ofSource = after.history.filter(row => row.source === source && replaced.has(row.month));
  const inHistory = sumOf(ofSource.map(row => row.leads));
  const notTaken = sumOf(months.filter(({ decision }) => decision === "keep").map(({ leadsAfter }) => leadsAfter));
  const { window } = windows(after.settings, after.history);
  const counted = after.history.filter(({ month }) => window && month >= window.first && month <= window.last);
  const [metrics, history] = [sumOf(measure(after).map(row => row.leads)), sumOf(counted.map(row => row.leads))];
  return {
    rows: { ...rows, holds: rows.read === rows.used + rows.merged + rows.leftOut },
    leads: { used: rows.used, inHistory, notTaken, holds: rows.used === inHistory + notTaken },
    grid: { metrics, history, holds: metrics === history },
  };
}

const sumOf = (numbers: readonly (number | null)[]): number =>
  numbers.reduce((sum: number, each) => sum + (each ?? 0), 0);
