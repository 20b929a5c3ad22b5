/** The charts of a sheet. */
import { ExcelError } from "./excelError.ts";
import { addressOf, type FakeChart, type FakeSheet } from "./fakeBook.ts";
import type { Node } from "./node.ts";
import type { RangeNode } from "./rangeNode.ts";

export function chartsNode(sheet: FakeSheet): Node {
  const find = (name: string) => {
    const chart = sheet.charts.find(each => each.name === name);
    if (!chart) throw new ExcelError("ItemNotFound", `There is no chart ${name}.`);
    return chartNode(sheet, chart);
  };
  return {
    kind: "ChartCollection",
    items: () => sheet.charts.map(chart => chartNode(sheet, chart)),
    item: name => find(String(name)),
    methods: {
      GetItem: find,
      Add: (type: string, source: RangeNode, by: string) => {
        if (
          !["ColumnClustered", "BarClustered", "Line", "ColumnStacked", "LineMarkers"].includes(type) ||
          by !== "Columns"
        ) {
          throw new ExcelError("InvalidArgument", `There are no charts of the kind ${type}.`);
        }
        const chart: FakeChart = {
          name: `Chart ${sheet.charts.length + 1}`,
          type,
          title: "",
          place: "",
          legend: "",
          series: [],
        };
        chart.series.push({ name: "Series1", values: addressOf(source.area), categories: "" });
        sheet.charts.push(chart);
        return chartNode(sheet, chart);
      },
    },
  };
}

function chartNode(sheet: FakeSheet, chart: FakeChart): Node {
  const seriesNode = (series: FakeChart["series"][number]): Node => ({
    kind: "ChartSeries",
    setters: {
      Name: (name: string) => {
        series.name = name;
      },
      ChartType: (type: string) => {
        series.type = type;
      },
    },
    parts: {
      Format: () => ({
        kind: "ChartSeriesFormat",
        parts: {
          Line: () => ({
            kind: "ChartLineFormat",
            setters: {
              Weight: (weight: number) => {
                series.weight = weight;
              },
            },
          }),
        },
      }),
    },
    methods: {
      SetValues: ({ area }: RangeNode) => {
        series.values = addressOf(area);
      },
      SetXAxisValues: ({ area }: RangeNode) => {
        series.categories = addressOf(area);
      },
    },
  });
  return {
    kind: "Chart",
    loads: { name: () => chart.name },
    setters: {
      Name: (name: string) => {
        if (sheet.charts.some(other => other !== chart && other.name === name)) {
          throw new ExcelError("InvalidArgument", `Two charts cannot both be called ${name}.`);
        }
        chart.name = name;
      },
    },
    methods: {
      Delete: () => {
        sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      },
      SetPosition: (from: string, to: string) => {
        chart.place = `${from}:${to}`;
      },
    },
    parts: {
      Title: () => ({
        kind: "ChartTitle",
        setters: {
          Text: (text: string) => {
            chart.title = text;
          },
        },
      }),
      Axes: () => ({
        kind: "ChartAxes",
        parts: {
          ValueAxis: () => ({
            kind: "ChartAxis",
            setters: {
              NumberFormat: (format: string) => {
                chart.format = format;
              },
            },
          }),
        },
      }),
      Legend: () => ({
        kind: "ChartLegend",
        setters: {
          Position: (position: string) => {
            chart.legend = position;
          },
        },
      }),
      Series: () => ({
        kind: "ChartSeriesCollection",
        methods: {
          GetItemAt: (at: number) => {
            const series = chart.series[at];
            if (!series) throw new ExcelError("InvalidArgument", `There is no series ${at}.`);
            return seriesNode(series);
          },
          Add: (name: string, at: unknown) => {
            if (at !== null) throw new TypeError("The fake Excel adds series at the end only.");
            const series = { name, values: "", categories: "" };
            chart.series.push(series);
            return seriesNode(series);
          },
        },
      }),
    },
  };
}
