/** What "Prefill shares" would write: each row's share of the goal from its expected revenue. */
import { metricRows, rowKey } from "../../workbook/metrics/metricRows.ts";
import { withPrefilledShares } from "../../workbook/metrics/prefillShares.ts";
import { preview } from "../../workbook/refresh/preview.ts";
import type { Settings, State } from "../../workbook/state/state.ts";
import { plainCount, plural } from "../plainNumbers.ts";

export interface ShareChanges {
  readonly after: State;
  readonly rows: number;
  readonly changed: number;
  /** Leads needed a month, now and then. */
  readonly leadsNeeded: readonly [number | null, number | null];
}

export function shareChanges(before: State): ShareChanges {
  const after = withPrefilledShares(before);
  const [old, now] = [sharesOf(before.settings), sharesOf(after.settings)];
  const rows = metricRows(before.settings).map(rowKey);
  // Cells hold fractions: what reads the same to a ten-thousandth of a percent is the same share.
  const moves = (row: string) => Math.abs((old.get(row) ?? 0) - (now.get(row) ?? 0)) > 1e-6;
  const { leadsNeeded } = preview(before, after).totals;
  return { after, rows: rows.length, changed: rows.filter(moves).length, leadsNeeded };
}

const sharesOf = ({ metrics }: Settings): ReadonlyMap<string, number | null> =>
  new Map(metrics.map(input => [rowKey(input), input.share]));

/** Before the confirm. */
export function shareQuestion({ rows, changed, leadsNeeded }: ShareChanges): string {
  if (changed === 0) return "Every share already follows the expected revenue: there is nothing to write.";
  const [old, now] = leadsNeeded.map(plainCount);
  const needed = old === now ? "" : `, and the leads needed from ${old} to ${now} a month`;
  return `This changes ${plainCount(changed)} of ${plural(rows, "share")} of the goal, typed ones included${needed}; close rates, prices and the goal stay.`;
}

/** After the writing. */
export function sharesWritten({ leadsNeeded: [, now] }: ShareChanges): string {
  const needed = now === null ? "" : ` ${plural(now, "lead")} a month ${now === 1 ? "is" : "are"} needed for the goal.`;
  return `The shares of the goal now follow the expected revenue.${needed}`;
}
