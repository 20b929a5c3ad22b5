import { expect, test } from "vitest";
import type { Chart } from "../../core/workbook/model/model.ts";
import { build, onlySheet } from "../hosts/smallPlan.ts";
import { openExcel } from "./fake/openExcel.ts";

const area = (row: number, column: number, rows: number) => ({ row, column, rows, columns: 1 });

const chart: Chart = {
  kind: "column",
  title: "Leads and goal",
  place: { row: 10, column: 1, rows: 18, columns: 5 },
  categories: area(2, 1, 3),
  series: [
    { title: "Leads", values: area(2, 2, 3) },
    { title: "Goal", values: area(2, 3, 3), as: "limit" },
  ],
  format: "rate",
};

const sheetWith = (charts: readonly Chart[]) => onlySheet({ ...build, name: "SLA Overview", hidden: false, charts });

test("a chart stands where the model says, with its series, its axis and its limit as a line", async () => {
  const { excel, host } = openExcel();
  await host.render(sheetWith([chart]));
  expect(excel.book.sheet("SLA Overview").charts).toEqual([
    {
      name: "SLA chart 1",
      type: "ColumnClustered",
      title: "Leads and goal",
      place: "A10:E27",
      legend: "Bottom",
      format: "0.0%",
      series: [
        { name: "Leads", values: "B2:B4", categories: "A2:A4" },
        { name: "Goal", values: "C2:C4", categories: "A2:A4", type: "Line", weight: 1.5 },
      ],
    },
  ]);
});

test("charts are replaced, those that are no longer drawn are gone, and a person's own stay", async () => {
  const { excel, host } = openExcel();
  await host.render(sheetWith([chart, { ...chart, kind: "bar" }]));
  await host.readSheets(["SLA Overview"]);
  const { charts } = excel.book.sheet("SLA Overview");
  charts.push({ name: "Mine", type: "Line", title: "Mine", place: "A1:B2", legend: "", series: [] });
  await host.render(sheetWith([chart]));
  expect(charts.map(({ name }) => name)).toEqual(["Mine", "SLA chart 1"]);
});
