/** Charts: ours are known by their title or their place, and drawn anew where they differ. */
import type { Chart, Sheet } from "../../core/workbook/model.ts";
import { rangeOf } from "./rules.ts";

type Tab = GoogleAppsScript.Spreadsheet.Sheet;

export function setCharts(tab: Tab, { charts, widths }: Pick<Sheet, "charts" | "widths">): void {
  const ours = charts.map(chart => [chart.title, `${chart.place.row},${chart.place.column}`]);
  for (const drawn of tab.getCharts()) {
    const title = drawn.getOptions().get("title");
    const info = drawn.getContainerInfo();
    const place = `${info.getAnchorRow()},${info.getAnchorColumn()}`;
    if (ours.some(([name, at]) => name === title || at === place)) tab.removeChart(drawn);
  }
  for (const chart of charts) tab.insertChart(draw(tab, chart, widths));
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
