/** What people typed into SLA Metrics and chose on SLA Overview. Rows are found by their names, wherever they stand. */

import { columnOf } from "../metrics/metricKeys.ts";
import { readCell, rowCount, shownAt } from "../model/grid.ts";
import { metricsPlaces } from "../sheets/metricsPlaces.ts";
import { gridMetricNames } from "../sheets/overviewGrid.ts";
import { defaultSettings } from "../state/defaultSettings.ts";
import { inLeadWords } from "../state/rowKindWords.ts";
import type { MetricsInput } from "../state/state.ts";
import type { SheetContent } from "../writing/host.ts";
import { type CellReader, numberAt, textAt } from "./values.ts";

export function readMetricsInputs(content: SheetContent, problems: string[]): MetricsInput[] {
  const reader: CellReader = { content, problems };
  const found: MetricsInput[] = [];
  for (let row = metricsPlaces.firstRow; row <= rowCount(content); row += 1) {
    const channel = textAt(reader, row, columnOf("channel"));
    const persona = textAt(reader, row, columnOf("persona"));
    if (channel === "" || persona === "") continue;
    const input = {
      channel,
      persona,
      ownCloseRate: numberAt(reader, row, columnOf("ownCloseRate"), "own close rate", 0, 1),
      ownLeads: numberAt(reader, row, columnOf("ownLeads"), "own leads a month"),
      share: numberAt(reader, row, columnOf("share"), "share of goal", 0, 1),
    };
    if (input.ownCloseRate !== null || input.ownLeads !== null || input.share !== null) found.push(input);
  }
  return found;
}

/** The metric that the selector shows; the default where the cell holds something else. */
export function readGridMetric(content: SheetContent): string {
  for (let row = 1; row <= rowCount(content); row += 1) {
    if (readCell(content, row, 1) !== "Show") continue;
    const chosen = inLeadWords(String(shownAt(content, row, 2) ?? ""));
    if (gridMetricNames.includes(chosen)) return chosen;
  }
  return defaultSettings.gridMetric;
}
