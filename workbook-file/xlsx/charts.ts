/** Charts that the spreadsheet draws itself, with the values that previews show before anything is calculated. */
import type { SheetChart } from "hucre/xlsx";
import type { Calculated } from "../../core/formulas/calculate.ts";
import type { Area, Chart, Sheet } from "../../core/workbook/model/model.ts";
import { patterns } from "../../core/workbook/model/numberFormats.ts";
import { withLimitLines } from "./limitLines.ts";
import { sheetRange } from "./rangeText.ts";
import { xmlText } from "./xmlText.ts";

/** Distinct in print and for colour-blind readers; the first stands for what is wanted, the second for what is. */
const limitColour = "7D8B99";
const colours = ["12395B", "E08A1E", "4A90C2", "8A6FB0", "5B8C5A", "9AA5B1"];

export function sheetCharts({ name, charts }: Sheet): SheetChart[] {
  return charts.map(chart => ({
    type: chart.kind,
    title: chart.title,
    altText: altText(chart),
    legend: chart.series.length > 1 ? "bottom" : false,
    titleFontSize: 13,
    axes: {
      x: { gridlines: { major: false } },
      y: { gridlines: { major: true }, numberFormat: { formatCode: axisPattern(chart), sourceLinked: false } },
    },
    series: chart.series.map(({ title, values, as }, index) => ({
      name: title,
      values: sheetRange(name, values),
      categories: sheetRange(name, chart.categories),
      color: as === "limit" ? limitColour : colours[index % colours.length]!,
      ...(chart.kind === "line"
        ? { stroke: { width: as === "limit" ? 1 : 2.25 }, marker: { symbol: "none" as const } }
        : {}),
    })),
    anchor: {
      from: { row: chart.place.row - 1, col: chart.place.column - 1 },
      to: { row: chart.place.row - 1 + chart.place.rows, col: chart.place.column - 1 + chart.place.columns },
    },
  }));
}

const faintGridlines =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D5DCE3"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

/** Whole amounts are enough on an axis. */
const axisPattern = ({ format = "count" }: Chart): string =>
  format.startsWith("money") ? patterns.count : format === "rate" ? "0%" : patterns[format];

const altText = ({ title, series }: Chart): string => `${title}. Shows ${series.map(one => one.title).join(" and ")}.`;

/** Stores beside each reference of a chart what stands there. */
export function withChartValues(chartXml: string, sheet: Sheet, chart: Chart, calculated: Calculated): string {
  const areas = new Map(
    [chart.categories, ...chart.series.map(({ values }) => values)].map(area => [sheetRange(sheet.name, area), area]),
  );
  return withAxes(withLimitLines(chartXml, chart), chart)
    .replace("<c:majorGridlines/>", faintGridlines)
    .replace(/<c:f>([^<]*)<\/c:f><\/c:(numRef|strRef)>/g, (whole, reference: string, kind: string) => {
      const area = areas.get(plainText(reference));
      if (!area) return whole;
      const cache = kind === "numRef" ? "numCache" : "strCache";
      return `<c:f>${reference}</c:f><c:${cache}>${points(sheet, area, calculated, kind === "numRef")}</c:${cache}></c:${kind}>`;
    });
}

/** No ticks between the labels; bars from the top down, as the cells stand. */
function withAxes(chartXml: string, { kind }: Chart): string {
  const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';
  const plain = chartXml.replace(/<c:crossAx /g, `${ticks}<c:crossAx `);
  if (kind !== "bar") return plain;
  return plain
    .replace(/(<c:catAx>.*?<c:orientation val=")minMax/s, "$1maxMin")
    .replace(/(<c:valAx>.*?<c:crosses val=")autoZero/s, "$1max");
}

function points(
  { name }: Sheet,
  { row, column, rows, columns }: Area,
  calculated: Calculated,
  numbers: boolean,
): string {
  const values = Array.from({ length: rows * columns }, (_, index) =>
    calculated(name, row + Math.floor(index / columns), column + (index % columns)),
  );
  const listed = values.map((value, index) =>
    (numbers ? typeof value === "number" : value !== null && typeof value !== "object")
      ? `<c:pt idx="${index}"><c:v>${xmlText(String(value))}</c:v></c:pt>`
      : "",
  );
  return `${numbers ? "<c:formatCode>General</c:formatCode>" : ""}<c:ptCount val="${values.length}"/>${listed.join("")}`;
}

const plainText = (xml: string): string =>
  xml
    .replace(/&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
