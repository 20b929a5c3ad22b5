/** SLA Metrics: one row per channel x persona, one column per metric. Everything else sums or looks up from here. */

import { metricColumns } from "../metrics/metricColumns.ts";
import type { RowContext } from "../metrics/metricFormulas.ts";
import { type ColumnKey, columnOf, inputKeys } from "../metrics/metricKeys.ts";
import { metricRows, rowKey } from "../metrics/metricRows.ts";
import { a1, absolute, absoluteArea, columnLetters } from "../model/address.ts";
import { f, formulas, inputs, labels } from "../model/blocks.ts";
import type { Block, ConditionalFormat, Sheet } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import { inWordsOf } from "../state/rowKindWords.ts";
import { allChannels, type State } from "../state/state.ts";
import { columnArea, metricsPlaces } from "./metricsPlaces.ts";
import { plainSheet } from "./plainSheet.ts";
import { setupRanges } from "./setupPlaces.ts";

const inputHeaders: readonly { header: string; help: string }[] = [
  { header: "Own close rate", help: "Blank: measured. Wins over every measured rate." },
  { header: "Own leads a month", help: "Blank: measured over the window." },
  { header: "Share of goal", help: "This row's part of the revenue goal. All rows together should be 100 %." },
];

function contextAt(state: State, index: number, rows: ReturnType<typeof metricRows>): RowContext {
  const row = metricsPlaces.firstRow + index;
  return {
    mode: state.mode,
    detail: state.settings.detail,
    channel: rows[index]?.channel ?? "",
    persona: rows[index]?.persona ?? "",
    cell: key => `$${columnLetters(columnOf(key))}${row}`,
    total: key => absolute(metricsPlaces.totalRow, columnOf(key)),
    range: key => absoluteArea(columnArea(key, rows.length)),
  };
}

/** The owner follows SLA Setup; a single row is marketing's. */
function owner(channel: string, cell: string): string {
  if (channel === allChannels) return '="marketing"';
  return `=IFERROR(INDEX(${setupRanges.channelOwners},MATCH(${cell},${setupRanges.channelNames},0)),"")`;
}

export function metricsSheet(state: State): Sheet {
  const { settings } = state;
  const rows = metricRows(settings);
  const { totalRow, headerRow, firstRow } = metricsPlaces;
  const contexts = rows.map((_, index) => contextAt(state, index, rows));
  const typed = new Map(settings.metrics.map(input => [rowKey(input), input]));
  const rowKeys = rows.map(rowKey);
  const firstMetric = columnOf("leads");
  const formats = metricColumns.map(({ format }) => format);
  const sum = (key: ColumnKey) => `=SUM(${absoluteArea(columnArea(key, rows.length))})`;
  const shareCell = absolute(totalRow, columnOf("share"));

  const blocks: Block[] = [
    labels({ name: "title", row: 1, column: 1 }, [["SLA Metrics"]], "title"),
    formulas(
      { name: "share check", row: 2, column: 1 },
      [[f(`=IF(ROUND(${shareCell},6)=1,"","Share of goal adds up to "&FIXED(${shareCell}*100,1)&" %, not 100 %.")`)]],
      ["text"],
      "note",
    ),
    labels({ name: "total label", row: totalRow, column: 1 }, [["Total"]], "total"),
    formulas({ name: "share total", row: totalRow, column: columnOf("share") }, [[f(sum("share"))]], ["rate"], "total"),
    formulas(
      { name: "totals", row: totalRow, column: firstMetric },
      [
        metricColumns.map(({ key, total }) => {
          if (total === "none") return null;
          return f(total === "sum" ? sum(key) : total(contextAt(state, 0, rows)));
        }),
      ],
      formats,
      "total",
    ),
    labels(
      { name: "header", row: headerRow, column: 1 },
      [
        [
          "Channel",
          "Persona",
          "Owner",
          ...inputHeaders.map(({ header }) => inWordsOf(settings.rowKind, header)),
          ...metricColumns.map(({ header }) => inWordsOf(settings.rowKind, header)),
        ],
      ],
      "heading",
    ),
    labels(
      { name: "names", rowKeys, row: firstRow, column: 1 },
      rows.map(({ channel, persona }) => [channel, persona]),
    ),
    formulas(
      { name: "owners", rowKeys, row: firstRow, column: columnOf("owner") },
      contexts.map(({ channel, cell }) => [f(owner(channel, cell("channel")))]),
      ["text"],
    ),
    inputs(
      { name: "inputs", row: firstRow, column: columnOf("ownCloseRate") },
      rows.map(row => inputKeys.map(key => typed.get(rowKey(row))?.[key] ?? null)),
      ["rate", "decimal", "rate"],
    ),
    formulas(
      { name: "metrics", rowKeys, row: firstRow, column: firstMetric },
      contexts.map(context => metricColumns.map(({ formula }) => f(formula(context)))),
      formats,
    ),
  ];

  return plainSheet({
    name: sheetNames.metrics,
    blocks,
    widths: {
      ...Object.fromEntries(
        metricColumns.map(({ format }, index) => [firstMetric + index, format === "text" ? 140 : 96]),
      ),
      1: 140,
      2: 140,
      3: 90,
      [columnOf("ownCloseRate")]: 100,
      [columnOf("ownLeads")]: 110,
      [columnOf("share")]: 100,
    },
    frozenRows: headerRow,
    frozenColumns: 2,
    validations: [
      {
        area: columnArea("ownCloseRate", rows.length),
        rule: { kind: "number", min: 0, max: 1 },
        help: "A close rate from 0 % to 100 %. Blank: measured.",
      },
      {
        area: columnArea("ownLeads", rows.length),
        rule: { kind: "number", min: 0 },
        help: "Leads a month, 0 or more. Blank: measured.",
      },
      {
        area: columnArea("share", rows.length),
        rule: { kind: "number", min: 0, max: 1 },
        help: "This row's share of the revenue goal, 0 % to 100 %.",
      },
    ],
    conditionalFormats: highlights(rows.length),
    notes: [
      ...inputHeaders.map(({ help }, index) => ({
        row: headerRow,
        column: columnOf("ownCloseRate") + index,
        text: help,
      })),
      ...metricColumns.map(({ help }, index) => ({ row: headerRow, column: firstMetric + index, text: help })),
    ],
  });
}

function highlights(rows: number): ConditionalFormat[] {
  const first = (key: ColumnKey) => `$${a1(metricsPlaces.firstRow, columnOf(key))}`;
  return [
    {
      area: { ...columnArea("closeRate", rows), columns: columnOf("rateNote") - columnOf("closeRate") + 1 },
      formula: `=${first("rateLeads")}<30`,
      highlight: "muted",
    },
    {
      area: { ...columnArea("price", rows), columns: 2 },
      formula: `=${first("personaPriced")}<5`,
      highlight: "muted",
    },
    {
      area: columnArea("gap", rows),
      formula: `=IF(${first("gap")}="",0,${first("gap")})<0`,
      highlight: "bad",
    },
  ];
}
