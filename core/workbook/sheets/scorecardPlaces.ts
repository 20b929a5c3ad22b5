/** Where the parts of SLA Scorecard stand. Only the lists of channels and reasons can grow; what follows them moves down. */

import { channelNames, metricRows } from "../metrics/metricRows.ts";
import { absolute, rowFixed } from "../model/address.ts";
import { commitments } from "../scorecard/commitments.ts";
import type { KpiCells } from "../scorecard/kpiParts.ts";
import { kpis } from "../scorecard/kpis.ts";
import { typedKpis } from "../scorecard/kpisTyped.ts";
import { countKeys } from "../scorecard/scorecardCounts.ts";
import { monthsBefore } from "../scorecard/scorecardPeriods.ts";
import { comingWeeks, pastWeeks } from "../scorecard/scorecardWeeks.ts";
import type { State } from "../state/state.ts";

/** The columns that commitments and key figures share. */
export const columns = {
  label: 1,
  side: 2,
  value: 3,
  goal: 4,
  byNow: 5,
  pace: 6,
  sample: 7,
  low: 8,
  high: 9,
  firstMonth: 10,
  note: 10 + monthsBefore,
} as const;

export const elapsedCell = absolute(2, 6);
export const commitmentsRow = 6;
export const kpisRow = commitmentsRow + commitments.length + 3;
/** Between what is read in the meeting and the counts behind it: a host that draws no charts leaves these rows blank. */
export const chartRows = 18;

/** Columns of the counts: label, from, to, then the counts, then what the charts draw. */
export const countColumn = { label: 1, from: 2, to: 3, first: 4, charts: 4 + countKeys.length } as const;
const chartColumns = ["goal", "closeRate", "low", "high"] as const;
/** After a free column: leads, MQLs and won revenue of each channel. */
export const channelBlockColumn = countColumn.charts + chartColumns.length + 1;

export interface Places {
  readonly channels: readonly string[];
  /** Row of the first line of each table; title and header stand above it. */
  readonly channelsRow: number;
  readonly reasonsRow: number;
  readonly weeksRow: number;
  readonly chartsRow: number;
  /** A row of what is known stands between header and first period. */
  readonly countsRow: number;
}

export function placesOf({ settings }: State): Places {
  const channels = channelNames(settings);
  const channelsRow = kpisRow + kpis.length + typedKpis.length + 3;
  const reasonsRow = channelsRow + channels.length + 3;
  const weeksRow = reasonsRow + Math.max(1, settings.reasons.length) + 3;
  const chartsRow = weeksRow + pastWeeks + comingWeeks + 1;
  const countsRow = chartsRow + chartRows + 5;
  return { channels, channelsRow, reasonsRow, weeksRow, chartsRow, countsRow };
}

/** Row of a period in the table of counts: the window, the rate window, then the months. */
export const periodRow = (places: Places, period: "window" | "rateWindow" | number): number =>
  places.countsRow + (period === "window" ? 0 : period === "rateWindow" ? 1 : 2 + period);

export const kpiCells = (state: State, places: Places): KpiCells => ({
  mode: state.mode,
  rows: metricRows(state.settings).length,
  cell: (key, period) => absolute(periodRow(places, period), countColumn.first + countKeys.indexOf(key)),
});

/** The row of owners, or of what is known, above the first line of a table. */
export const above = (row: number, column: number): string => rowFixed(row - 1, column);
