/** SLA Overview: what is read in the meeting. Tiles, channel table, persona table, channel x persona grid. */

import type { MetricKey } from "../metrics/metricKeys.ts";
import { metricRows } from "../metrics/metricRows.ts";
import { tableColumns } from "../metrics/overviewColumns.ts";
import { absolute, columnLetters } from "../model/address.ts";
import { f, formulas, labels } from "../model/blocks.ts";
import type { Area, Block, Chart, ConditionalFormat, DefinedName, Sheet } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import { exampleNotes, exampleSource } from "../state/example.ts";
import { inWordsOf } from "../state/rowKindWords.ts";
import type { State } from "../state/state.ts";
import { historyRange } from "./history.ts";
import { metricsTotal } from "./metricsPlaces.ts";
import { driftBlocks } from "./overviewDrift.ts";
import { gridAt } from "./overviewGrid.ts";
import {
  channelTable,
  columnArea,
  columnInTable,
  namedRows,
  personaTable,
  rowAfter,
  type Table,
  tableAreas,
  tableBlocks,
} from "./overviewTables.ts";
import { tileRow, tiles } from "./overviewTiles.ts";
import { plainSheet } from "./plainSheet.ts";

const noteRow = 8;
const tablesRow = 11;

function headBlocks(state: State): Block[] {
  const tileLines = tiles(state);
  const needed = absolute(tileRow + 1, 5);
  const fromTotals = absolute(tileRow + 3, 2);
  const inWindow = `SUMIFS(${historyRange("leads")},${historyRange("month")},">="&SlaWindowStart,${historyRange("month")},"<="&SlaWindowEnd)`;
  const missing = `${inWindow}-${metricsTotal("leads")}`;
  return [
    labels({ name: "title", row: 1, column: 1 }, [["SLA Overview"]], "title"),
    labels({ name: "as-of label", row: 2, column: 1 }, [["Data as of"]], "note"),
    formulas({ name: "as-of", row: 2, column: 2 }, [[f("=SlaLastDay")]], ["date"], "note"),
    labels({ name: "window label", row: 2, column: 3 }, [["Window"]], "note"),
    formulas({ name: "window", row: 2, column: 4 }, [[f("=SlaWindowStart"), f("=SlaWindowEnd")]], ["date"], "note"),
    labels({ name: "maturity label", row: 2, column: 6 }, [["Maturity, months"]], "note"),
    formulas({ name: "maturity", row: 2, column: 7 }, [[f("=SlaMaturity")]], ["count"], "note"),
    ...(state.history.some(({ source }) => source === exampleSource)
      ? [
          labels({ name: "example title", row: 1, column: 3 }, [[exampleNotes.what]], "note"),
          labels({ name: "example note", row: 3, column: 1 }, [[exampleNotes.sum]], "note"),
        ]
      : []),
    ...tileLines.flatMap((line, index) => {
      const row = tileRow + 2 * index;
      return [
        labels(
          { name: `tile labels ${index + 1}`, row, column: 1 },
          [line.map(({ label }) => inWordsOf(state.settings.rowKind, label))],
          "note",
        ),
        formulas(
          { name: `tiles ${index + 1}`, row: row + 1, column: 1 },
          [line.map(({ formula }) => formula)],
          line.map(({ format }) => format),
          "tile",
        ),
      ];
    }),
    formulas(
      { name: "notes", row: noteRow, column: 1 },
      [
        [
          f(
            `=IF(${fromTotals}="","",IF(${needed}="","",IF(${needed}=${fromTotals},"","Row by row "&FIXED(${needed},0)&" leads are needed, from the totals alone "&FIXED(${fromTotals},0)&": each row is rounded up, and rows differ in rate and price.")))`,
          ),
        ],
        [
          f(
            `=IF(${metricsTotal("unanswered")}=0,"",FIXED(${metricsTotal("unanswered")},0)&" rows have a share of the goal but no close rate or price: no number of leads reaches it. See SLA Metrics.")`,
          ),
        ],
        [
          f(
            `=IF(SlaWindowStart="","",IF(ROUND(${missing},6)=0,"",FIXED(${missing},0)&" leads in SLA History stand under a channel or persona that SLA Setup does not name."))`,
          ),
        ],
      ],
      ["text"],
      "note",
    ),
  ];
}

/** Side by side below the tables, where no list can grow into them. */
const chartSize = { rows: 18, columns: 5 };
const secondChart = { ...chartSize, columns: 6 };

function chartsOf({ settings }: State, channels: Table, row: number): Chart[] {
  const inWords = (text: string) => inWordsOf(settings.rowKind, text);
  const rows = namedRows(channels);
  if (rows === 0) return [];
  const { names } = tableAreas(channels);
  const categories = { ...names, rows };
  const series = (key: MetricKey) => ({
    title: inWords(tableColumns.find(column => column.key === key)!.header),
    values: columnArea(channels, key, rows),
  });
  return [
    {
      kind: "column",
      title: inWords("Leads needed and leads a month by channel"),
      place: { row, column: 1, ...chartSize },
      categories,
      series: [series("leadsNeeded"), series("leadsAMonth")],
    },
    {
      kind: "column",
      title: "Goal and expected revenue by channel",
      place: { row, column: 2 + chartSize.columns, ...secondChart },
      categories,
      series: [series("goal"), series("expectedRevenue")],
    },
  ];
}

/** Missing leads in red, thin samples muted. */
function highlights(table: Table): ConditionalFormat[] {
  const first = (key: MetricKey) => `$${columnLetters(columnInTable(key))}${tableAreas(table).body.row}`;
  return [
    { area: columnArea(table, "gap"), formula: `=IF(${first("gap")}="",0,${first("gap")})<0`, highlight: "bad" },
    {
      area: { ...columnArea(table, "closeRate"), columns: 3 },
      formula: `=${first("rateLeads")}<30`,
      highlight: "muted",
    },
  ];
}

/** Wide enough for the tiles where they stand; narrow after them, so that a page shows all of it in a readable size. */
const tileColumns = 6;
const widths: Readonly<Record<number, number>> = {
  1: 150,
  2: 136,
  ...Object.fromEntries(
    tableColumns.map(({ key, format }) => {
      const column = columnInTable(key);
      return [column, column <= tileColumns ? 136 : format === "money" ? 112 : 96];
    }),
  ),
};

/** What is read in the meeting; the columns that it rests on stay on the screen. */
const printed = (end: number, gridColumns: number): Area => ({
  row: 1,
  column: 1,
  // One row more than the charts, whose lower edge would be cut.
  rows: end + chartSize.rows + 1,
  columns: Math.max(columnInTable("gapWorth"), gridColumns),
});

export function overviewSheet(state: State): { sheet: Sheet; names: DefinedName[] } {
  const channels = channelTable(state, tablesRow);
  const both = metricRows(state.settings).length > 1 && state.settings.detail === "channel and persona";
  const personas = both ? personaTable(state, rowAfter(channels) + 1) : null;
  const grid = personas ? gridAt(state, rowAfter(personas) + 1, channels, personas) : null;
  const tables = personas ? [channels, personas] : [channels];
  const blocks = [
    ...headBlocks(state),
    ...driftBlocks(state, 3, 8),
    ...tables.flatMap(table => tableBlocks(state, table)),
    ...(grid ? grid.blocks : []),
  ];
  const end = Math.max(...blocks.map(({ row, cells }) => row + cells.length));
  const sheet = plainSheet({
    name: sheetNames.overview,
    blocks,
    widths,
    frozenRows: 2,
    frozenColumns: 1,
    validations: grid ? [grid.validation] : [],
    conditionalFormats: tables.flatMap(highlights),
    formatChoices: grid ? [grid.formatChoice] : [],
    notes: tiles(state).flatMap((line, index) =>
      line.map(({ help }, offset) => ({ row: tileRow + 2 * index, column: 1 + offset, text: help })),
    ),
    charts: chartsOf(state, channels, end + 1),
    print: { area: printed(end, grid ? grid.cells.columns + 2 : 0), landscape: true, fitWidth: true },
  });
  return { sheet, names: grid ? [grid.name] : [] };
}
