/** The channel table and the persona table of SLA Overview. */

import type { MetricKey } from "../metrics/metricKeys.ts";
import { channelNames, metricRows, personaNames } from "../metrics/metricRows.ts";
import { type Group, tableColumns } from "../metrics/overviewColumns.ts";
import { columnLetters } from "../model/address.ts";
import { f, formulas, hasCells, labels } from "../model/blocks.ts";
import type { Area, Block } from "../model/model.ts";
import { inWordsOf } from "../state/rowKindWords.ts";
import type { State } from "../state/state.ts";
import { metricsRange } from "./metricsPlaces.ts";

interface TableRow {
  readonly label: string;
  readonly look: "result" | "total";
  readonly group: (nameCell: string) => Group;
}

export interface Table {
  readonly title: "Channels" | "Personas";
  /** Row of the title; header and rows follow. */
  readonly row: number;
  /** Names first, sums after them. */
  readonly rows: readonly TableRow[];
}

/** Metrics start in the same column in both tables, so that they stand below each other. */
const firstColumn = 3;

const where = (column: "channel" | "persona") => (cell: string) => ({ kind: "where", column, cell }) as const;
const owned = (owner: string) => () => ({ kind: "where", column: "owner", cell: `"${owner}"` }) as const;
const total: TableRow = { label: "Total", look: "total", group: () => ({ kind: "total" }) };

export function channelTable({ settings }: State, row: number): Table {
  if (settings.detail === "total") return { title: "Channels", row, rows: [total] };
  return {
    title: "Channels",
    row,
    rows: [
      ...channelNames(settings).map(label => ({ label, look: "result" as const, group: where("channel") })),
      { label: "Marketing-owned", look: "total", group: owned("marketing") },
      { label: "Sales-owned", look: "total", group: owned("sales") },
      total,
    ],
  };
}

export function personaTable({ settings }: State, row: number): Table {
  const rows = personaNames(settings).map(label => ({ label, look: "result" as const, group: where("persona") }));
  return { title: "Personas", row, rows: [...rows, total] };
}

const headerRow = (table: Table) => table.row + 1;
const firstRow = (table: Table) => table.row + 2;

/** The row after the table, for what stands below it. */
export const rowAfter = (table: Table): number => firstRow(table) + table.rows.length;

export const columnInTable = (key: MetricKey): number =>
  firstColumn + tableColumns.findIndex(column => column.key === key);

/** Names, header and metrics of a table, for look-ups. */
export function tableAreas(table: Table): { names: Area; header: Area; body: Area } {
  const columns = firstColumn - 1 + tableColumns.length;
  const rows = table.rows.length;
  return {
    names: { row: firstRow(table), column: 1, rows, columns: 1 },
    header: { row: headerRow(table), column: 1, rows: 1, columns },
    body: { row: firstRow(table), column: 1, rows, columns },
  };
}

export const columnArea = (table: Table, key: MetricKey, rows = table.rows.length): Area => ({
  row: firstRow(table),
  column: columnInTable(key),
  rows,
  columns: 1,
});

/** Rows of the table that stand for one channel or persona each. */
export const namedRows = (table: Table): number => table.rows.filter(({ look }) => look === "result").length;

export function tableBlocks(state: State, table: Table): Block[] {
  const rows = metricRows(state.settings).length;
  const isChannels = table.title === "Channels";
  const named = table.rows.slice(0, namedRows(table));
  const sums = table.rows.slice(named.length);
  const sumsRow = firstRow(table) + named.length;
  const formats = tableColumns.map(({ format }) => format);
  const line = (group: TableRow["group"], row: number) => {
    const context = {
      mode: state.mode,
      rows,
      group: group(`$A${row}`),
      cell: (key: MetricKey) => `$${columnLetters(columnInTable(key))}${row}`,
    };
    return tableColumns.map(({ formula }) => f(formula(context)));
  };
  const ownerOf = (row: number) =>
    f(`=IFERROR(INDEX(${metricsRange("owner", rows)},MATCH($A${row},${metricsRange("channel", rows)},0)),"")`);
  const header = [
    isChannels ? "Channel" : "Persona",
    isChannels ? "Owner" : "",
    ...tableColumns.map(({ header: words }) => inWordsOf(state.settings.rowKind, words)),
  ];
  const place = (part: string, row: number, column: number, lines: readonly TableRow[] = []) => ({
    name: `${table.title} ${part}`,
    row,
    column,
    rowKeys: lines.map(({ label }) => label),
  });
  return [
    labels(place("title", table.row, 1), [[table.title]], "title"),
    labels(place("header", headerRow(table), 1), [header], "heading"),
    labels(
      place("names", firstRow(table), 1, named),
      named.map(({ label }) => [label]),
    ),
    labels(
      place("total names", sumsRow, 1, sums),
      sums.map(({ label }) => [label, ""]),
      "total",
    ),
    formulas(
      place("owners", firstRow(table), 2, named),
      isChannels ? named.map((_, index) => [ownerOf(firstRow(table) + index)]) : [],
      ["text"],
    ),
    formulas(
      place("rows", firstRow(table), firstColumn, named),
      named.map(({ group }, index) => line(group, firstRow(table) + index)),
      formats,
    ),
    formulas(
      place("totals", sumsRow, firstColumn, sums),
      sums.map(({ group }, index) => line(group, sumsRow + index)),
      formats,
      "total",
    ),
  ].filter(hasCells);
}
