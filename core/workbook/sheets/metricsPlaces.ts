/** Where everything stands on SLA Metrics, and its ranges for formulas of other sheets. */
import { type ColumnKey, columnOf } from "../metrics/metricKeys.ts";
import { absolute, absoluteArea, onSheet } from "../model/address.ts";
import type { Area } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";

export const metricsPlaces = { totalRow: 3, headerRow: 4, firstRow: 5 } as const;

/** All rows of a column as 'SLA Metrics'!$K$5:$K$34, for formulas on other sheets. */
export function metricsRange(key: ColumnKey, rows: number): string {
  return onSheet(sheetNames.metrics, absoluteArea(columnArea(key, rows)));
}

export const metricsTotal = (key: ColumnKey): string =>
  onSheet(sheetNames.metrics, absolute(metricsPlaces.totalRow, columnOf(key)));

/** All rows of a column. */
export const columnArea = (key: ColumnKey, rows: number): Area => ({
  row: metricsPlaces.firstRow,
  column: columnOf(key),
  rows,
  columns: 1,
});
