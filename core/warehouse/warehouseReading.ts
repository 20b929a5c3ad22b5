/** Counts and decisions -> the reading that the preview, the apply and the command line take from a file. */
import { convertedNotes } from "../crm/columns/columnQuestions.ts";
import { nameOrder } from "../crm/columns/nameOrder.ts";
import { newProblems } from "../crm/leads/problems.ts";
import { rowKindOf } from "../crm/leads/rowKind.ts";
import { questions } from "../crm/questions.ts";
import type { Problem, ProblemKind, Question, Reading, ReadOptions, Refusal } from "../crm/reading.ts";
import { fingerprint } from "../crm/text/fingerprint.ts";
import { amountScaleNote } from "../crm/values/amountScale.ts";
import { dayFromName } from "../crm/values/calendar.ts";
import { dayNumberNotes, oddDateNotes } from "../crm/values/formatQuestions.ts";
import type { Counted } from "./counted.ts";
import { type Decisions, refuse } from "./decide.ts";
import { maturityOf } from "./maturityOf.ts";

export function warehouseReading(counted: Counted, decisions: Decisions, options: ReadOptions): Reading | Refusal {
  const { table, columns, all, formats, outcome, currency, channelValues, personaValues } = decisions;
  const { roles } = columns;
  const { asOf, rows, outcome: reached } = counted;
  if (asOf === null) {
    const name = table.header[roles.created!];
    return refuse(
      `No row has a readable creation date in the column "${name}". Expected are dates such as 2026-06-30; choose another column, or give it the type DATE.`,
    );
  }
  const problems = problemsOf(decisions, counted, options);
  const leftOut = counted.leftOut.reduce((sum, { count }) => sum + count, 0);
  const order = nameOrder(options, channelValues, personaValues);
  const inOrder = <Cell extends { readonly channel: string; readonly persona?: string }>(
    cells: readonly Cell[],
    when: (cell: Cell) => string,
  ) =>
    [...cells].sort(
      (a, b) =>
        (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0) ||
        order.channels.get(a.channel)! - order.channels.get(b.channel)! ||
        (order.personas.get(a.persona ?? "") ?? 0) - (order.personas.get(b.persona ?? "") ?? 0),
    );
  const { cohorts, booked, weeks, firstCreated } = counted;
  return {
    kind: "reading",
    fileName: options.fileName ?? "",
    fingerprint: fingerprint(JSON.stringify(counted)),
    headerFingerprint: table.headerFingerprint,
    asOf,
    asOfFrom: options.asOf == null ? "file" : "given",
    ...(firstCreated === null ? {} : { firstCreated }),
    currency: currency.workbook,
    delimiter: ",",
    dateOrder: formats.dates.created.order,
    decimal: formats.decimal,
    headerRow: 1,
    allColumns: all,
    columns: roles,
    rows: { ...rows, leftOut },
    skipped: [],
    leftOut: [],
    leftOutCounts: counted.leftOut,
    merged: [],
    outcome: reached,
    channelValues,
    personaValues,
    stageValues: outcome.stageValues,
    questions: [
      ...alikeQuestion(decisions, counted, options),
      ...questions({
        ...{ columns, formats, outcome, all, channelValues, width: table.header.length, longRows: new Map() },
        ...{ doubtfulMerge: null, cameBackWins: [], groupHeads: false, lookAlikes: [], options, repeated: null },
        ...{ wins: reached.won, undated: [], read: rows.read, problems },
        won: reached.won > 0 || problems.some(({ kind }) => kind === "won after as-of date"),
        dated: rows.used,
        given: options.answers?.columns,
      }),
    ],
    problems,
    cohorts: inOrder(cohorts, ({ month }) => month),
    booked: inOrder(booked, ({ month }) => month),
    weeks: inOrder(weeks, ({ week }) => week),
    maturity: maturityOf(counted, dayFromName(asOf)!),
    rowKind: rowKindOf(all, roles, options.answers?.rowKind),
    notes: [
      ...dayNumberNotes({ formats, columns, all }),
      ...oddDateNotes({ formats, columns, all, options }),
      ...convertedNotes({ formats, columns, all }),
      ...amountScaleNote(roles.amount === undefined ? undefined : table.header[roles.amount]),
    ],
  };
}

/** Rows without an id that look alike are counted each, until a person says otherwise. */
function alikeQuestion(
  { columns: { roles, byEmail } }: Decisions,
  { problems }: Counted,
  { answers }: ReadOptions,
): readonly Question[] {
  const rows = problems.get("duplicates") ?? 0;
  if (rows === 0 || roles.id !== undefined || byEmail || answers?.switches?.duplicates !== undefined) return [];
  return [
    {
      id: "duplicates",
      text: `The table has no id, and ${rows} ${rows === 1 ? "row has" : "rows have"} the same name, creation date and amount as another one. Are they the same lead?`,
      samples: [],
      options: [
        { label: "No, count every row", answers: { switches: { duplicates: "use" } } },
        { label: "Yes, count each group once", answers: { switches: { duplicates: "leave out" } } },
      ],
      taken: 0,
      changesCounts: true,
    },
  ];
}

/** The quality report: counts without row numbers, since a warehouse has none. */
function problemsOf(
  { columns: { roles, byEmail } }: Decisions,
  counted: Counted,
  { answers }: ReadOptions,
): readonly Problem[] {
  const { problems: found, rows, outcome, otherCurrencies } = counted;
  const keyed = roles.id !== undefined || byEmail;
  const problems = newProblems(answers, keyed ? {} : { duplicates: "use" });
  const parts = found.get("product rows") ?? 0;
  const counts = new Map([...found].filter(([kind]) => kind !== "product rows")) as Map<ProblemKind, number>;
  for (const kind of counts.keys()) problems.take(kind, 0);
  if (roles.channel === undefined) {
    problems.whole("no source", rows.used, "The table has no column for the source; every lead counts as Unassigned.");
  }
  if (roles.persona === undefined) {
    problems.whole(
      "no persona",
      rows.used,
      "The table has no column for the persona; every lead counts as Unassigned.",
    );
  }
  if (roles.wonDate === undefined && outcome.won > 0) {
    const text = "The table has no column for the day of the win; wins are booked in their creation month.";
    problems.whole("won without date", outcome.won, text);
  }
  if (otherCurrencies.length > 0) {
    const list = otherCurrencies.map(({ code, sum }) => `${sum} ${code}`).join(", ");
    problems.note("other currency", `Left out of revenue: ${list}.`);
  }
  if (parts > 0) {
    problems.note(
      "duplicates",
      `${parts} ${parts === 1 ? "opportunity stands" : "opportunities stand"} on several product rows: their amounts add up.`,
    );
  }
  return problems.list().map(problem => ({ ...problem, count: counts.get(problem.kind) ?? problem.count, rows: [] }));
}
