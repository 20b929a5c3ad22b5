/** Goals and bounds as lines over the columns they limit: the writer library draws one kind of series a chart. */
import type { Chart } from "../../core/workbook/model/model.ts";

const colour = "7D8B99";
/** In the file's unit, 12,700 to a point. */
const thin = 19_050;

/** Takes the limits out of the columns and puts them into a line chart on the same axes. */
export function withLimitLines(chartXml: string, { kind, series }: Chart): string {
  if (kind !== "column" || !series.some(one => one.as === "limit") || series.every(one => one.as === "limit"))
    return chartXml;
  const lines: string[] = [];
  let place = -1;
  const columns = chartXml.replace(/<c:ser>.*?<\/c:ser>/gs, one => {
    place += 1;
    if (series[place]?.as !== "limit") return one;
    lines.push(lineOf(one));
    return "";
  });
  const axes = [...columns.matchAll(/<c:axId val="\d+"\/>/g)].slice(0, 2).map(([axis]) => axis);
  const chart = `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.join("")}<c:marker val="1"/>${axes.join("")}</c:lineChart>`;
  return columns.replace("</c:barChart>", () => `</c:barChart>${chart}`);
}

function lineOf(series: string): string {
  const look = `<c:spPr><a:ln w="${thin}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`;
  return series
    .replace(/<c:invertIfNegative [^>]*\/>/, "")
    .replace(/<c:spPr>.*?<\/c:spPr>/s, () => look)
    .replace("</c:ser>", '<c:smooth val="0"/></c:ser>');
}
