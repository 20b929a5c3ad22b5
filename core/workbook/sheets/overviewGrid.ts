/** The channel x persona grid of SLA Overview: one metric at a time, chosen in a cell. */

import { headerOf, metricColumns } from "../metrics/metricColumns.ts";
import { columnOf, type MetricKey } from "../metrics/metricKeys.ts";
import { channelNames, metricRows, personaNames } from "../metrics/metricRows.ts";
import { absoluteArea, onSheet, rowFixed } from "../model/address.ts";
import { f, formulas, inputs, labels } from "../model/blocks.ts";
import type { Area, Block, DefinedName, Format, FormatChoice, Validation } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import { inWordsOf } from "../state/rowKindWords.ts";
import type { State } from "../state/state.ts";
import { metricsPlaces, metricsRange } from "./metricsPlaces.ts";
import { type Table, tableAreas } from "./overviewTables.ts";

const metrics: readonly MetricKey[] = [
  "closeRate",
  "rateUsed",
  "leadValue",
  "leadsAMonth",
  "customers",
  "expectedRevenue",
  "goal",
  "leadsNeeded",
  "gap",
];

/** What the metric selector offers. */
export const gridMetricNames: readonly string[] = metrics.map(headerOf);

export interface Grid {
  readonly blocks: readonly Block[];
  readonly validation: Validation;
  readonly formatChoice: FormatChoice;
  readonly name: DefinedName;
  /** Numbers of the grid, without totals. */
  readonly cells: Area;
}

export function gridAt(state: State, row: number, channels: Table, personas: Table): Grid {
  const { settings } = state;
  const inWords = (label: string) => inWordsOf(settings.rowKind, label);
  const [rowNames, columnNames] = [channelNames(settings), personaNames(settings)];
  const rows = metricRows(settings).length;
  const [selectorRow, headerRow, firstRow] = [row + 1, row + 2, row + 3];
  const totalColumn = 2 + columnNames.length;
  const totalRow = firstRow + rowNames.length;

  const metricsHeader = onSheet(
    sheetNames.metrics,
    absoluteArea({ row: metricsPlaces.headerRow, column: 1, rows: 1, columns: columnOf("key") }),
  );
  const metricsBody = onSheet(
    sheetNames.metrics,
    absoluteArea({ row: metricsPlaces.firstRow, column: 1, rows, columns: columnOf("key") }),
  );
  const cell = (at: number, column: number) =>
    f(
      `=IFERROR(INDEX(${metricsBody},MATCH($A${at}&"|"&${rowFixed(headerRow, column)},${metricsRange("key", rows)},0),MATCH(SlaGridMetric,${metricsHeader},0)),"")`,
    );
  const inTable = (table: Table, name: string) => {
    const { names, header, body } = tableAreas(table);
    return f(
      `=IFERROR(INDEX(${absoluteArea(body)},MATCH(${name},${absoluteArea(names)},0),MATCH(SlaGridMetric,${absoluteArea(header)},0)),"")`,
    );
  };

  const blocks: Block[] = [
    labels({ name: "grid title", row, column: 1 }, [["Channel x persona"]], "title"),
    labels({ name: "grid selector label", row: selectorRow, column: 1 }, [["Show"]]),
    inputs({ name: "grid selector", row: selectorRow, column: 2 }, [[inWords(settings.gridMetric)]], ["text"]),
    labels({ name: "grid header", row: headerRow, column: 1 }, [["Channel", ...columnNames, "Total"]], "heading"),
    labels(
      { name: "grid names", rowKeys: rowNames, row: firstRow, column: 1 },
      rowNames.map(name => [name]),
    ),
    labels({ name: "grid total name", row: totalRow, column: 1 }, [["Total"]], "total"),
    formulas(
      { name: "grid", rowKeys: rowNames, row: firstRow, column: 2 },
      rowNames.map((_, index) => columnNames.map((__, offset) => cell(firstRow + index, 2 + offset))),
      ["decimal"],
    ),
    formulas(
      { name: "grid channel totals", rowKeys: rowNames, row: firstRow, column: totalColumn },
      rowNames.map((_, index) => [inTable(channels, `$A${firstRow + index}`)]),
      ["decimal"],
      "total",
    ),
    formulas(
      { name: "grid persona totals", row: totalRow, column: 2 },
      [
        [
          ...columnNames.map((_, offset) => inTable(personas, rowFixed(headerRow, 2 + offset))),
          inTable(channels, '"Total"'),
        ],
      ],
      ["decimal"],
      "total",
    ),
  ];
  const numbers: Area = { row: firstRow, column: 2, rows: rowNames.length + 1, columns: columnNames.length + 1 };
  return {
    blocks,
    cells: { ...numbers, rows: rowNames.length, columns: columnNames.length },
    validation: {
      area: { row: selectorRow, column: 2, rows: 1, columns: 1 },
      rule: { kind: "list", values: gridMetricNames.map(inWords) },
      help: "The metric that the grid shows.",
    },
    formatChoice: {
      area: numbers,
      selector: { row: selectorRow, column: 2 },
      formats: Object.fromEntries(metrics.map(key => [inWords(headerOf(key)), formatOf(key)])),
    },
    name: {
      name: "SlaGridMetric",
      sheet: sheetNames.overview,
      area: { row: selectorRow, column: 2, rows: 1, columns: 1 },
    },
  };
}

const formatOf = (key: MetricKey): Format => metricColumns.find(column => column.key === key)!.format;
