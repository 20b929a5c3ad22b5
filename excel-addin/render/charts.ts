/** Charts of a sheet, found again by their names and drawn anew. */
import { a1 } from "../../core/workbook/address.ts";
import type { SheetPlan } from "../../core/workbook/host.ts";
import type { Chart } from "../../core/workbook/model.ts";
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

function chartStep(sheet: string, { kind, title, place, categories, series }: Chart, name: string): Step {
  return step(14 + 8 * series.length, context => {
    const [first, ...others] = series;
    if (first === undefined) return;
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const range = (area: Chart["place"]) => rangeOf(context, sheet, area);
    const chart = worksheet.charts.add(kinds[kind], range(first.values), "Columns");
    chart.name = name;
    chart.title.text = title;
    chart.legend.position = "Bottom";
    chart.setPosition(a1(place.row, place.column), a1(place.row + place.rows - 1, place.column + place.columns - 1));
    const drawn = chart.series.getItemAt(0);
    drawn.name = first.title;
    drawn.setXAxisValues(range(categories));
    for (const { title: label, values } of others) {
      const added = chart.series.add(label);
      added.setValues(range(values));
      added.setXAxisValues(range(categories));
    }
  });
}
