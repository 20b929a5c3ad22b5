/** Charts of a sheet, found again by their names and drawn anew. */
import { a1 } from "../../core/workbook/model/address.ts";
import type { Chart } from "../../core/workbook/model/model.ts";
import { patterns } from "../../core/workbook/model/numberFormats.ts";
import type { SheetPlan } from "../../core/workbook/writing/host.ts";
import { rangeOf } from "./address.ts";
import { type Step, step } from "./step.ts";

const kinds: Readonly<Record<Chart["kind"], Excel.ChartType>> = {
  bar: "BarClustered" as Excel.ChartType.barClustered,
  column: "ColumnClustered" as Excel.ChartType.columnClustered,
  line: "Line" as Excel.ChartType.line,
};

const mark = "SLA chart ";

/** `standing`: the names of all charts that the sheet has now; a person's own are left alone. */
export function chartSteps({ name: sheet, charts }: SheetPlan, standing: readonly string[]): Step[] {
  const earlier = standing.filter(name => name.startsWith(mark));
  return [
    ...earlier.map(name =>
      step(3, context => context.workbook.worksheets.getItem(sheet).charts.getItem(name).delete()),
    ),
    ...charts.map((chart, index) => chartStep(sheet, chart, chartName(index))),
  ];
}

export const chartName = (index: number): string => `${mark}${index + 1}`;

function chartStep(sheet: string, { kind, title, place, categories, series, format }: Chart, name: string): Step {
  return step(18 + 12 * series.length, context => {
    const [first, ...others] = series;
    if (first === undefined) return;
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const range = (area: Chart["place"]) => rangeOf(context, sheet, area);
    const chart = worksheet.charts.add(kinds[kind], range(first.values), "Columns");
    chart.name = name;
    chart.title.text = title;
    chart.legend.position = "Bottom";
    chart.setPosition(a1(place.row, place.column), a1(place.row + place.rows - 1, place.column + place.columns - 1));
    chart.axes.valueAxis.numberFormat = patterns[format ?? "count"];
    for (const [at, { title: label, values, as }] of [first, ...others].entries()) {
      const drawn = at === 0 ? chart.series.getItemAt(0) : chart.series.add(label);
      if (at === 0) drawn.name = label;
      else drawn.setValues(range(values));
      drawn.setXAxisValues(range(categories));
      if (as === "limit") asLimit(drawn, kind);
    }
  });
}

/** A thin line over what it limits; Excel cannot lay lines over bars that lie down. */
function asLimit(series: Excel.ChartSeries, kind: Chart["kind"]): void {
  if (kind === "bar") return;
  series.chartType = kinds.line;
  series.format.line.weight = 1.5;
}
