/** The key figures of SLA Scorecard: the window, its sample and range, and the months beside it. */
import { columnLetters } from "../model/address.ts";
import { f, labels } from "../model/blocks.ts";
import type { Block, Content } from "../model/model.ts";
import type { KpiCells, Period } from "../scorecard/kpiParts.ts";
import { type Kpi, kpis } from "../scorecard/kpis.ts";
import { type TypedKpi, typedKpis } from "../scorecard/kpisTyped.ts";
import { noData, smallNote } from "../scorecard/scorecardPace.ts";
import { monthsBefore } from "../scorecard/scorecardPeriods.ts";
import { inWordsOf } from "../state/rowKindWords.ts";
import type { State } from "../state/state.ts";
import { sampleCells } from "./scorecardCommitments.ts";
import { columns, kpiCells, kpisRow, type Places } from "./scorecardPlaces.ts";
import { type RunLine, runBlocks } from "./scorecardRuns.ts";

/** The running month is complete on its last day. */
const isComplete = "SlaLastDay=EOMONTH(SlaLastDay,0)";
const last = monthsBefore;

const noteOf = (row: number, missing: string, more: string): Content => {
  const at = (column: number) => `$${columnLetters(column)}${row}`;
  return f(`=IF(${at(columns.value)}="","${missing}",${more})`);
};

/** Beside the blank itself; the reason stands in the note, which a narrow window does not show. */
const dataOf = (row: number): Content => f(`=IF($${columnLetters(columns.value)}${row}="","${noData}","")`);

function kpiLine(kpi: Kpi, row: number, cells: KpiCells): RunLine {
  const figure = (period: Period) => kpi.figure.formula(cells, period);
  const byMonth = kpi.over === "last month";
  const whenComplete = (complete: string, else_: string) =>
    `IF(SlaLastDay="","",IF(${isComplete},${complete},${else_}))`;
  const value = byMonth ? whenComplete(figure(last), figure(last - 1)) : figure(kpi.over as Period);
  const month = (index: number): Content => {
    if (!kpi.trend) return null;
    return f(`=${byMonth && index === last ? whenComplete(figure(index), '""') : figure(index)}`);
  };
  const sample = `$${columnLetters(columns.sample)}${row}`;
  return {
    key: kpi.key,
    format: kpi.format,
    cells: [
      f(`=${value}`),
      null,
      null,
      dataOf(row),
      ...sampleCells(cells, kpi.sample, byMonth ? last : (kpi.over as Period)),
      ...Array.from({ length: last }, (_, index) => month(index + 1)),
      noteOf(row, kpi.missing, kpi.sample ? `IF(${sample}<30,"${smallNote}","")` : '""'),
    ],
  };
}

function typedLine(kpi: TypedKpi, row: number, cells: KpiCells): RunLine {
  const at = (column: number) => `$${columnLetters(column)}${row}`;
  const [value, goal] = [at(columns.value), at(columns.goal)];
  const short = `IF(${goal}="","",IF(${value}<${goal},"Short by "&FIXED(${goal}-${value},0)&".",""))`;
  return {
    key: kpi.key,
    format: kpi.format,
    cells: [
      f(`=${kpi.formula({ mode: cells.mode, rows: cells.rows, cell: key => cells.cell(key, "window") })}`),
      kpi.goal ? f(`=${kpi.goal.formula}`) : null,
      null,
      dataOf(row),
      ...Array<null>(3 + last).fill(null),
      noteOf(row, kpi.missing, kpi.goal ? short : '""'),
    ],
  };
}

const periodWords = { window: "window", rateWindow: "rate window", "last month": "last month" } as const;

export function kpiBlocks(state: State, places: Places): Block[] {
  const cells = kpiCells(state, places);
  const words = (text: string) => inWordsOf(state.settings.rowKind, text);
  const lines = [
    ...kpis.map((kpi, index) => kpiLine(kpi, kpisRow + index, cells)),
    ...typedKpis.map((kpi, index) => typedLine(kpi, kpisRow + kpis.length + index, cells)),
  ];
  const names = [
    ...kpis.map(({ label, over, basis }) => [words(label), basis === "booked" ? "booked" : periodWords[over]]),
    ...typedKpis.map(({ label, goal }) => [words(label), goal ? "a month" : "window"]),
  ];
  return [
    labels({ name: "key figures title", row: kpisRow - 2, column: 1 }, [["Key figures"]], "title"),
    labels({ name: "key figures", row: kpisRow, column: 1, rowKeys: lines.map(({ key }) => key) }, names),
    ...runBlocks("key figures", kpisRow, lines),
  ];
}
