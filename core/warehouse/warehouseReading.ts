/** Counts and decisions -> the reading that the preview, the apply and the command line take from a file. */
import { convertedNotes } from "../crm/columns/columnQuestions.ts";
import { rowKindOf } from "../crm/leads/rowKind.ts";
import { questions } from "../crm/questions.ts";
import type { Problem, Reading, ReadOptions, Refusal } from "../crm/reading.ts";
import { fingerprint } from "../crm/text/fingerprint.ts";
import { amountScaleNote } from "../crm/values/amountScale.ts";
import { dayFromName } from "../crm/values/calendar.ts";
import { dayNumberNotes, oddDateNotes } from "../crm/values/formatQuestions.ts";
import type { Counted } from "./counted.ts";
import { type Decisions, refuse } from "./decide.ts";
import { inOrder } from "./inOrder.ts";
import { maturityOf } from "./maturityOf.ts";
import { countedProblems, wholeProblems } from "./problems.ts";
import type { ProductRows } from "./repeatsSql.ts";
import { rowQuestions } from "./rowQuestions.ts";

export function warehouseReading(
  counted: Counted,
  decisions: Decisions,
  options: ReadOptions,
  products: ProductRows,
): Reading | Refusal {
  const { table, columns, all, formats, outcome, currency, channelValues, personaValues } = decisions;
  const { roles } = columns;
  const { asOf, rows, outcome: reached } = counted;
  if (asOf === null) {
    const name = table.header[roles.created!];
    return refuse(
      `No row has a readable creation date in the column "${name}". Expected are dates such as 2026-06-30; choose another column, or give it the type DATE.`,
    );
  }
  const keyed = roles.id !== undefined || columns.byEmail;
  const defaults = keyed ? {} : { duplicates: "use" as const };
  const problems = countedProblems(counted, options.answers, defaults, wholeProblems(roles, counted));
  const leftOut = counted.leftOut.reduce((sum, { count }) => sum + count, 0);
  const { firstCreated } = counted;
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
      ...rowQuestions(decisions, counted, options, products),
      ...questions({
        ...{ columns, formats, outcome, all, channelValues, width: table.header.length, longRows: new Map() },
        ...{ doubtfulMerge: null, cameBackWins: [], groupHeads: false, lookAlikes: [], options, repeated: null },
        // What core asks about single rows is asked above.
        ...{ wins: reached.won, undated: [], read: rows.read, problems: problems.filter(isOfColumns) },
        won: reached.won > 0 || problems.some(({ kind }) => kind === "won after as-of date"),
        dated: rows.used,
        given: options.answers?.columns,
      }),
    ],
    problems,
    ...inOrder(counted, options, channelValues, personaValues),
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

const isOfColumns = ({ kind }: Problem) => kind !== "negative amount";
