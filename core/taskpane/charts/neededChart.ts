import type { Measured } from "../../workbook/metrics/measure.ts";
import type { ChartData } from "./chartData.ts";

/** Leads needed and leads a month by channel, of a plan. */
export function neededChart(rows: readonly Measured[]): ChartData {
  const channels = [...new Set(rows.map(({ channel }) => channel))];
  const sum = (channel: string, key: "leadsNeeded" | "leadsAMonth") =>
    rows.filter(row => row.channel === channel).reduce((total, row) => total + (row[key] ?? 0), 0);
  const shown = channels.filter(channel => sum(channel, "leadsNeeded") + sum(channel, "leadsAMonth") > 0);
  return {
    kind: "column",
    title: "Leads needed and leads a month by channel",
    of: "Channel",
    categories: shown,
    format: "count",
    series: [
      { title: "Leads needed", values: shown.map(channel => sum(channel, "leadsNeeded")) },
      { title: "Leads a month", values: shown.map(channel => sum(channel, "leadsAMonth")) },
    ],
  };
}
