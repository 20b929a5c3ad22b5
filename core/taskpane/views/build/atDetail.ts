/** The same workbook at another level of detail. */
import { metricRows, rowKey } from "../../../workbook/metricRows.ts";
import { withPrefilledShares } from "../../../workbook/prefillShares.ts";
import type { Detail, State } from "../../../workbook/state.ts";

/** A level that never had shares of the goal gets them as a new build would; without them nothing would be needed. */
export function atDetail(state: State, detail: Detail): State {
  const next: State = { ...state, settings: { ...state.settings, detail } };
  const withShare = new Set(state.settings.metrics.filter(({ share }) => share !== null).map(rowKey));
  return metricRows(next.settings).some(row => withShare.has(rowKey(row))) ? next : withPrefilledShares(next);
}
