/** SLA Scorecard: is each side keeping its promise this month? Commitments, charts, key figures, channels, weeks. */
import { columnLetters } from "../model/address.ts";
import { f, formulas, labels } from "../model/blocks.ts";
import type { Block, Chart, ConditionalFormat, Sheet } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import { commitments } from "../scorecard/commitments.ts";
import { kpis } from "../scorecard/kpis.ts";
import { typedKpis } from "../scorecard/kpisTyped.ts";
import { goalsFrom } from "../scorecard/scorecard.ts";
import { countKeys } from "../scorecard/scorecardCounts.ts";
import { monthsBefore, monthsOf } from "../scorecard/scorecardPeriods.ts";
import { pastWeeks } from "../scorecard/scorecardWeeks.ts";
import { inWordsOf } from "../state/rowKindWords.ts";
import type { State } from "../state/state.ts";
import { plainSheet } from "./plainSheet.ts";
import { channelBlocks, reasonBlocks } from "./scorecardChannels.ts";
import { commitmentBlocks } from "./scorecardCommitments.ts";
import { countBlocks } from "./scorecardCounts.ts";
import { kpiBlocks } from "./scorecardKpis.ts";
import {
  chartRows,
  columns,
  commitmentsRow,
  countColumn,
  kpisRow,
  type Places,
  periodRow,
  placesOf,
} from "./scorecardPlaces.ts";
import { weekBlocks } from "./scorecardWeeks.ts";

const shown = ["So far", "Goal", "Due by now", "Pace", "Sample", "95 % low", "95 % high"];

function headBlocks(state: State, places: Places): Block[] {
  const from = `$${columnLetters(countColumn.from)}`;
  const months = Array.from({ length: monthsBefore }, (_, index) => {
    const cell = `${from}$${periodRow(places, index + 1)}`;
    return f(`=IF(${cell}="","",${cell})`);
  });
  const head = (row: number, name: string, first: readonly string[]): Block[] => [
    labels({ name: `${name} header`, row, column: 1 }, [first], "heading"),
    formulas({ name: `${name} months`, row, column: columns.firstMonth }, [months], ["month"], "heading"),
    labels({ name: `${name} note header`, row, column: columns.note }, [["Note"]], "heading"),
  ];
  return [
    labels({ name: "title", row: 1, column: 1 }, [["SLA Scorecard"]], "title"),
    labels({ name: "as-of label", row: 2, column: 1 }, [["Data as of"]], "note"),
    formulas({ name: "as-of", row: 2, column: 2 }, [[f('=IF(SlaLastDay="","",SlaLastDay)')]], ["date"], "note"),
    labels({ name: "month label", row: 2, column: 3 }, [["Month"]], "note"),
    formulas(
      { name: "month", row: 2, column: 4 },
      [[f('=IF(SlaLastDay="","",EOMONTH(SlaLastDay,-1)+1)')]],
      ["month"],
      "note",
    ),
    labels({ name: "elapsed label", row: 2, column: 5 }, [["Elapsed"]], "note"),
    formulas(
      { name: "elapsed", row: 2, column: 6 },
      [[f('=IF(SlaLastDay="","",DAY(SlaLastDay)/DAY(EOMONTH(SlaLastDay,0)))')]],
      ["rate"],
      "note",
    ),
    labels({ name: "goals from", row: 3, column: 1 }, [[goalsFrom(state)]], "note"),
    ...head(commitmentsRow - 1, "commitments", ["Commitments of the month", "Side", ...shown]),
    ...head(kpisRow - 1, "key figures", [
      "Key figure",
      "Over",
      "Value",
      "Goal",
      "",
      "Data",
      "Sample",
      "95 % low",
      "95 % high",
    ]),
  ];
}

const chartColumns = 5;

function charts(state: State, places: Places): Chart[] {
  const words = (text: string) => inWordsOf(state.settings.rowKind, text);
  // Months before the first one with data would be drawn as zeros.
  const known =
    monthsOf(state)
      .months.slice(1)
      .filter(month => month !== null).length || monthsBefore;
  const row = periodRow(places, 1 + monthsBefore - known);
  const months = (column: number) => ({ row, column, rows: known, columns: 1 });
  const [goal, rate, low, high] = [0, 1, 2, 3].map(offset => months(countColumn.charts + offset)) as [
    ReturnType<typeof months>,
    ReturnType<typeof months>,
    ReturnType<typeof months>,
    ReturnType<typeof months>,
  ];
  const revenue = months(countColumn.first + countKeys.indexOf("wonRevenue"));
  const place = (index: number) => ({
    row: places.chartsRow,
    column: 1 + index * (chartColumns + 1),
    rows: chartRows,
    columns: chartColumns,
  });
  const funnel = { row: kpisRow, column: columns.value, rows: 4, columns: 1 };
  return [
    {
      kind: "column",
      title: "Revenue booked and goal by month",
      place: place(0),
      categories: months(countColumn.label),
      format: "money",
      series: [
        { title: "Revenue booked", values: revenue },
        { title: "Goal", values: goal, as: "limit" },
      ],
    },
    {
      kind: "line",
      title: words("Close rate by month of the leads, with its 95 % range; young months still rise"),
      place: place(1),
      categories: months(countColumn.label),
      format: "rate",
      series: [
        { title: "Close rate", values: rate },
        { title: "95 % low", values: low, as: "limit" },
        { title: "95 % high", values: high, as: "limit" },
      ],
    },
    {
      kind: "bar",
      title: words("Funnel of the leads of the window"),
      place: place(2),
      categories: { ...funnel, column: columns.label },
      format: "count",
      series: [{ title: "Count", values: funnel }],
    },
  ];
}

/** Pace in words and colour; a thin sample is muted. */
function highlights({ weeksRow }: Places): ConditionalFormat[] {
  const pace = (row: number, column: number, rows: number): ConditionalFormat[] => {
    const cell = `$${columnLetters(column)}${row}`;
    const area = { row, column, rows, columns: 1 };
    return [
      { area, formula: `=${cell}="Off track"`, highlight: "bad" },
      { area, formula: `=${cell}="At risk"`, highlight: "warning" },
      { area, formula: `=IF(${cell}="Met",TRUE,${cell}="On track")`, highlight: "good" },
    ];
  };
  const sample = `$${columnLetters(columns.sample)}${kpisRow}`;
  const range = { row: kpisRow, column: columns.sample, rows: kpis.length, columns: 3 };
  return [
    ...pace(commitmentsRow, columns.pace, commitments.length),
    ...pace(weeksRow, 5, pastWeeks),
    ...pace(weeksRow, 8, pastWeeks),
    { area: range, formula: `=IF(${sample}="",FALSE,${sample}<30)`, highlight: "muted" },
  ];
}

export function scorecardSheet(state: State): Sheet {
  const places = placesOf(state);
  const blocks = [
    ...headBlocks(state, places),
    ...commitmentBlocks(state, places),
    ...kpiBlocks(state, places),
    ...channelBlocks(state, places),
    ...reasonBlocks(state, places),
    ...weekBlocks(state, places),
    ...countBlocks(state, places),
  ];
  const lastColumn = Math.max(...blocks.map(({ column, cells }) => column + (cells[0]?.length ?? 0) - 1));
  return plainSheet({
    name: sheetNames.scorecard,
    blocks,
    widths: {
      1: 260,
      ...Object.fromEntries(Array.from({ length: lastColumn - 1 }, (_, index) => [index + 2, 90])),
      [columns.note]: 400,
    },
    frozenRows: commitmentsRow - 1,
    frozenColumns: 1,
    conditionalFormats: highlights(places),
    notes: [
      ...commitments.map(({ help }, index) => ({ row: commitmentsRow + index, column: 1, text: help })),
      ...[...kpis, ...typedKpis].map(({ help }, index) => ({ row: kpisRow + index, column: 1, text: help })),
    ],
    charts: charts(state, places),
    print: {
      area: { row: 1, column: 1, rows: places.chartsRow + chartRows - 1, columns: columns.note },
      titleRows: 3,
      landscape: true,
      fitWidth: true,
      pagesFrom: [places.weeksRow - 2],
    },
  });
}
