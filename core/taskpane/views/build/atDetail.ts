/** The same workbook at another level of detail. */
import { metricRows, rowKey } from "../../../workbook/metrics/metricRows.ts";
import { withPrefilledShares } from "../../../workbook/metrics/prefillShares.ts";
import { allPersonas, type Detail, type MetricsInput, type State } from "../../../workbook/state/state.ts";

/** A coarser level takes the sums of the shares that were agreed; one that has none to sum gets them as a new build would. */
export function atDetail(state: State, detail: Detail): State {
  const next: State = { ...state, settings: { ...state.settings, detail } };
  const rows = metricRows(next.settings);
  const shown = metricRows(state.settings).map(rowKey);
  const agreed = state.settings.metrics.filter(input => input.share !== null && shown.includes(rowKey(input)));
  if (detail === "channel" && state.settings.detail === "channel and persona" && agreed.length > 0) {
    return withShares(
      next,
      rows.map(({ channel }) => [channel, sumOf(agreed.filter(row => row.channel === channel))]),
    );
  }
  const known = new Set(state.settings.metrics.filter(({ share }) => share !== null).map(rowKey));
  return rows.some(row => known.has(rowKey(row))) ? next : withPrefilledShares(next);
}

/** Shares are whole hundredths of a percent; their sums stay so. */
const sumOf = (inputs: readonly MetricsInput[]): number =>
  Math.round(inputs.reduce((sum, { share }) => sum + (share ?? 0), 0) * 10_000) / 10_000;

function withShares(state: State, shares: readonly (readonly [channel: string, share: number])[]): State {
  const { metrics } = state.settings;
  const keys = new Set(shares.map(([channel]) => rowKey({ channel, persona: allPersonas })));
  const old = new Map(metrics.map(input => [rowKey(input), input]));
  const rows = shares.map(([channel, share]): MetricsInput => {
    const row = { channel, persona: allPersonas };
    const input = old.get(rowKey(row));
    return { ...row, ownCloseRate: input?.ownCloseRate ?? null, ownLeads: input?.ownLeads ?? null, share };
  });
  const others = metrics.filter(input => !keys.has(rowKey(input)));
  return { ...state, settings: { ...state.settings, metrics: [...others, ...rows] } };
}
