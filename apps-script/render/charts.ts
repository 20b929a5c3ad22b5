/** Charts: ours are known by a list kept with the sheet, by their title or their place, and drawn anew. Reads; gives back what writes. */
import type { Chart, Sheet } from "../../core/workbook/model/model.ts";
import type { Before } from "./before.ts";
import { rangeOf } from "./rules.ts";

type Tab = GoogleAppsScript.Spreadsheet.Sheet;
type Known = readonly [title: string, place: string];

/** Where each chart of ours was drawn last, and under which title: both may change at once. */
const key = "slaCharts";

export function chartsOf(
  before: Before | null,
  { charts, widths }: Pick<Sheet, "charts" | "widths">,
): (tab: Tab) => void {
  const drawn = before ? before.tab.getCharts() : [];
  if (drawn.length + charts.length === 0) return () => undefined;
  const kept = (before ? before.tab.getDeveloperMetadata() : []).filter(data => data.getKey() === key);
  const now = charts.map((chart): Known => [chart.title, `${chart.place.row},${chart.place.column}`]);
  const ours = [...now];
  for (const data of kept) ours.push(...(JSON.parse(data.getValue() || "[]") as Known[]));
  const old = drawn.filter(chart => {
    const title = chart.getOptions().get("title");
    const info = chart.getContainerInfo();
    const place = `${info.getAnchorRow()},${info.getAnchorColumn()}`;
    return ours.some(([name, at]) => name === title || at === place);
  });
  return tab => {
    for (const chart of old) tab.removeChart(chart);
    // The new list stands before the first new chart: a chart that a cut leaves behind is on it.
    for (const data of kept) data.remove();
    if (charts.length > 0) tab.addDeveloperMetadata(key, JSON.stringify(now));
    for (const chart of charts) tab.insertChart(draw(tab, chart, widths));
  };
}

function draw(tab: Tab, { kind, title, place, categories, series }: Chart, widths: Sheet["widths"]) {
  const type = { bar: Charts.ChartType.BAR, column: Charts.ChartType.COLUMN, line: Charts.ChartType.LINE };
  let width = 0;
  for (let column = place.column; column < place.column + place.columns; column += 1) width += widths[column] || 100;
  const chart = tab
    .newChart()
    .setChartType(type[kind])
    .addRange(rangeOf(tab, categories))
    .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_COLUMNS)
    .setNumHeaders(0)
    .setOption("title", title)
    .setOption("width", width)
    .setOption("height", place.rows * 21)
    .setPosition(place.row, place.column, 0, 0);
  series.forEach((line, index) => {
    chart.addRange(rangeOf(tab, line.values)).setOption(`series.${index}.labelInLegend`, line.title);
  });
  return chart.build();
}
