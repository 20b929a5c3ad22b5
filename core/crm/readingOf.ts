/** What was decided and counted -> the reading. */
import { convertedNotes } from "./columns/columnQuestions.ts";
import type { Columns } from "./columns/columns.ts";
import { nameOrder } from "./columns/nameOrder.ts";
import type { Counter } from "./counts/cohorts.ts";
import type { Counted } from "./counts/countLeads.ts";
import { knownOf } from "./counts/known.ts";
import type { MaturityMeasure } from "./counts/maturity.ts";
import type { WeekCounter } from "./counts/weeks.ts";
import type { Merged } from "./leads/duplicates.ts";
import { type OutcomeRule, outcomeReader } from "./leads/outcome.ts";
import { rowKindOf } from "./leads/rowKind.ts";
import type { SortedRows } from "./leads/sortRows.ts";
import { questions } from "./questions.ts";
import type { Column, Problem, Question, Reading, ReadOptions, ValueMapping } from "./reading.ts";
import { isGroupHead } from "./text/fillDown.ts";
import type { Table } from "./text/table.ts";
import { amountScaleNote } from "./values/amountScale.ts";
import { dayName } from "./values/calendar.ts";
import { withoutCreationDate } from "./values/creationDate.ts";
import { dayNumberNotes, oddDateNotes } from "./values/formatQuestions.ts";
import type { Formats } from "./values/formats.ts";

/** When this share of the rows is merged into rows with another creation date, the id may be somebody else's. */
export const leastDoubt = 0.1;

export interface Decided {
  /** The table as it came; in `table` a source may be filled down. */
  readonly given: Table;
  readonly table: Table;
  readonly asked: ReadOptions;
  readonly options: ReadOptions;
  readonly allColumns: readonly Column[];
  readonly columns: Columns;
  readonly formats: Formats;
  readonly outcome: OutcomeRule;
  readonly sorted: SortedRows;
  readonly merged: Merged;
  /** Rows without an id that look alike. */
  readonly alike: readonly (readonly number[])[];
  readonly problems: readonly Problem[];
  readonly channelValues: readonly ValueMapping[];
  readonly personaValues: readonly ValueMapping[];
  /** The workbook's. */
  readonly currency: string | null;
  readonly counted: Counted;
  readonly counter: Counter;
  readonly weeks: WeekCounter;
  readonly maturity: MaturityMeasure;
  /** Whether the export has a creation date; the as-of date, and the one that a person gave. */
  readonly dates: { readonly dated: boolean; readonly asOfDay: number; readonly givenDay: number | null };
}

export function readingOf(decided: Decided): Reading {
  const { table, options, allColumns, columns, formats, outcome, sorted, merged, problems, counted, dates } = decided;
  const { channelValues, personaValues, counter, weeks, maturity } = decided;
  const { roles } = columns;
  const { dated, asOfDay, givenDay } = dates;
  const order = nameOrder(options, channelValues, personaValues);
  const known = knownOf(columns, outcome);
  const leftOut = [...sorted.leftOut, ...counted.leftOut].sort((a, b) => a.row - b.row);
  const mergedRows = merged.list.reduce((sum, { dropped }) => sum + dropped.length, 0);
  return {
    kind: "reading",
    fileName: options.fileName ?? "",
    fingerprint: table.fingerprint,
    headerFingerprint: table.headerFingerprint,
    asOf: dayName(asOfDay),
    asOfFrom: givenDay === null ? "file" : "given",
    ...(counted.firstDay === null ? {} : { firstCreated: dayName(counted.firstDay) }),
    currency: decided.currency,
    delimiter: table.delimiter,
    dateOrder: formats.dates.created.order,
    decimal: formats.decimal,
    headerRow: table.headerRow,
    allColumns,
    columns: roles,
    rows: { read: table.size, used: counted.used, merged: mergedRows, leftOut: leftOut.length },
    skipped: table.skipped,
    leftOut,
    merged: merged.list,
    outcome: counted.outcome,
    channelValues,
    personaValues,
    stageValues: outcome.stageValues,
    questions: openQuestions(decided),
    problems,
    cohorts: counter.cohorts(known, order),
    booked: counter.booked(order),
    weeks: weeks.weeks({ ...known, leads: dated }, order),
    maturity: maturity.measure(),
    rowKind: rowKindOf(allColumns, roles, options.answers?.rowKind),
    notes: [
      ...(table.notes ?? []),
      ...dayNumberNotes({ formats, columns, all: allColumns }),
      ...oddDateNotes({ formats, columns, all: allColumns, options }),
      ...convertedNotes({ formats, columns, all: allColumns }),
      ...amountScaleNote(roles.amount === undefined ? undefined : table.header[roles.amount]),
      ...(dated ? [] : [withoutCreationDate]),
    ],
    ...(table.joined === undefined ? {} : { joined: table.joined }),
  };
}

function openQuestions(decided: Decided): readonly Question[] {
  const { given, table, asked, options, columns, outcome, sorted, merged, problems, counted, dates } = decided;
  const { roles } = columns;
  const outcomeOf = outcomeReader(table, columns, outcome);
  return questions({
    columns,
    formats: decided.formats,
    outcome,
    all: decided.allColumns,
    channelValues: decided.channelValues,
    width: table.header.length,
    longRows: new Map([...table.longRows()].map(([row, width]) => [table.numberOf(row), width])),
    doubtfulMerge: merged.unlike.rows > sorted.candidates * leastDoubt ? merged.unlike.first : null,
    cameBackWins: sorted.cameBack.filter(row => outcomeOf(row) === "won").map(row => table.numberOf(row)),
    groupHeads: options.answers?.sourceFillsDown === undefined && isGroupHead(given, roles.channel),
    lookAlikes: decided.alike.map(rows => rows.map(row => table.numberOf(row))),
    options,
    wins: counted.outcome.won,
    repeated: merged.repeated,
    undated: dates.dated ? sorted.leftOut.filter(({ value }) => value !== undefined) : [],
    read: table.size,
    problems,
    won: counted.outcome.won > 0 || problems.some(({ kind }) => kind === "won after as-of date"),
    dated: counted.used,
    given: asked.answers?.columns,
  });
}
