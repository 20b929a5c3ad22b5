import { convertedNotes } from "./columns/columnQuestions.ts";
import { chooseColumns } from "./columns/columns.ts";
import { countedTable } from "./columns/countedTable.ts";
import { withGiven } from "./columns/givenColumns.ts";
import { lookAlikeSteps } from "./columns/lookAlikes.ts";
import { nameOrder } from "./columns/nameOrder.ts";
import { needsOf } from "./columns/needs.ts";
import { profileSteps } from "./columns/profile.ts";
import { withoutIdleLabels } from "./columns/remarketingLabels.ts";
import { asOfSteps } from "./counts/asOf.ts";
import { type Counter, type Known, newCounter } from "./counts/cohorts.ts";
import { countSteps, namesOf } from "./counts/countLeads.ts";
import { newMaturity } from "./counts/maturity.ts";
import { responseClock } from "./counts/responseClock.ts";
import { newWeekCounter } from "./counts/weeks.ts";
import { mergeSteps } from "./leads/duplicates.ts";
import { outcomeReader, outcomeRule } from "./leads/outcome.ts";
import { newProblems } from "./leads/problems.ts";
import { rowKindOf } from "./leads/rowKind.ts";
import { candidatesOf, sortRowsSteps } from "./leads/sortRows.ts";
import { questions } from "./questions.ts";
import type { Column, Progress, Reading, ReadOptions, Refusal } from "./reading.ts";
import { filledDown, isGroupHead } from "./text/fillDown.ts";
import type { Table } from "./text/table.ts";
import { countUndatedSteps, latestDay } from "./undated.ts";
import { amountScaleNote } from "./values/amountScale.ts";
import { dayFromName, dayMs, dayName } from "./values/calendar.ts";
import { noCreationDate, noReadableDate, withoutCreationDate } from "./values/creationDate.ts";
import { currencyRule } from "./values/currency.ts";
import { dayNumberNotes, oddDateNotes } from "./values/formatQuestions.ts";
import { formatSteps } from "./values/formats.ts";
import { zoneShift } from "./values/timeZone.ts";
import { mapChannels, mapPersonas } from "./values/values.ts";

/** When this share of the rows is merged into rows with another creation date, the id may be somebody else's. */
const leastDoubt = 0.1;

/** Table -> reading. Nothing is kept between two calls, so an answer only needs this half again. */
export function* interpretSteps(given: Table, asked: ReadOptions): Generator<Progress, Reading | Refusal> {
  const options = withGiven(given, asked);
  const givenDay = options.asOf == null ? null : dayFromName(options.asOf);
  if (options.asOf != null && givenDay === null) {
    return refuse(
      `The as-of date must be a date such as 2026-06-30, but "${options.asOf}" came. Give it as year-month-day.`,
    );
  }
  if (options.timeZone != null && zoneShift(options.timeZone) === null) {
    return refuse(
      `The time zone must be a name such as Europe/Berlin, but "${options.timeZone}" came. Give the zone of the CRM account, or UTC.`,
    );
  }
  const profiles = yield* profileSteps(given);
  const allColumns: readonly Column[] = profiles.map(({ index, samples, filled }) => ({
    index,
    header: given.header[index]!,
    samples,
    filled,
  }));
  const countedColumns = countedTable(profiles);
  if (countedColumns !== null) {
    const [one, other] = countedColumns.map(({ index }) => `"${given.header[index]}"`);
    return refuse(
      `This table is counted already (${one}, ${other}). Export the list itself, one row for each lead or deal.`,
    );
  }
  const proposed = chooseColumns(profiles, allColumns, options.answers);
  if (proposed.kind === "refusal") return proposed;
  const { channel } = proposed.roles;
  const fills = options.answers?.sourceFillsDown;
  const table = fills === true && channel !== undefined ? filledDown(given, channel) : given;
  yield* table.prepare(needsOf(proposed));
  const formats = yield* formatSteps(table, proposed, options);
  const columns = withoutIdleLabels(proposed, formats, options);
  const outcome = outcomeRule(table, columns, formats.stages, asked.answers);

  const byId = columns.roles.id !== undefined || columns.byEmail;
  // Product rows without an id are one deal by name and state; other rows that look alike may be two leads.
  const alikeAreOne = byId || columns.products.length > 0;
  const problems = newProblems(options.answers, alikeAreOne ? {} : { duplicates: "use" });
  const sorted = yield* sortRowsSteps(table, columns, formats, problems);
  const dated = columns.roles.created !== undefined;
  const latest =
    (yield* asOfSteps(table, columns, formats, outcome, sorted)) ??
    (dated ? null : latestDay(table, profiles, columns));
  const may = outcome.known || (columns.mayBeCreated.length > 0 && columns.mayTell.length > 0);
  if (!dated && (!may || (latest ?? givenDay) === null)) return refuse(noCreationDate(allColumns));
  if (dated && latest === null) return refuse(noReadableDate(table, columns));
  const asOfDay = givenDay ?? latest!;

  const alike = byId ? [] : yield* lookAlikeSteps(table, columns, candidatesOf(sorted), sorted.created);
  const merged = yield* mergeSteps(
    table,
    columns,
    sorted,
    problems,
    alike,
    formats,
    options.answers?.switches?.["repeated amounts"],
  );
  const currency = currencyRule(table, columns, formats, options.currency);
  const channelValues = mapChannels(formats.channels, table.size, options.mapping?.channels, options.channels);
  const personaValues = mapPersonas(formats.personas, table.size, options.mapping?.personas, options.personas);
  const clock = responseClock(options);
  if (typeof clock === "string") return refuse(clock);
  const names = namesOf(channelValues, personaValues);
  const counter: Counter = newCounter(
    names,
    Math.round((options.responseMinutes ?? 1440) * 60_000),
    options.enoughAttempts ?? 5,
    columns.roles.firstContact === undefined ? null : createdAt => clock(createdAt, asOfDay * dayMs),
    currency.workbook,
  );
  const maturity = newMaturity(asOfDay);
  const weeks = newWeekCounter(names.channels, asOfDay, currency.workbook);
  const counted = yield* (dated ? countSteps : countUndatedSteps)({
    rules: { table, columns, formats, outcome, asOfDay, headerCurrency: currency.header, clock },
    sorted,
    merged,
    currency,
    names,
    channelValues,
    personaValues,
    pipelines: formats.pipelines,
    problems,
    counter,
    weeks,
    maturity,
  });
  const { roles } = columns;
  const order = nameOrder(options, channelValues, personaValues);
  const known: Known = {
    disqualified: outcome.disqualifiedKnown,
    mqls: roles.mqlDate !== undefined,
    sqls: roles.sqlDate !== undefined,
    customers: outcome.known,
    revenue: outcome.known && roles.amount !== undefined,
    wonDates: outcome.known && roles.wonDate !== undefined,
    response: roles.firstContact !== undefined,
    attempts: roles.attempts !== undefined,
  };
  const outcomeOf = outcomeReader(table, columns, outcome);
  const listed = problems.list();
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
    currency: currency.workbook,
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
    questions: questions({
      columns,
      formats,
      outcome,
      all: allColumns,
      channelValues,
      width: table.header.length,
      longRows: new Map([...table.longRows()].map(([row, width]) => [table.numberOf(row), width])),
      doubtfulMerge: merged.unlike.rows > sorted.candidates * leastDoubt ? merged.unlike.first : null,
      cameBackWins: sorted.cameBack.filter(row => outcomeOf(row) === "won").map(row => table.numberOf(row)),
      groupHeads: fills === undefined && isGroupHead(given, channel),
      lookAlikes: alike.map(rows => rows.map(row => table.numberOf(row))),
      options,
      wins: counted.outcome.won,
      repeated: merged.repeated,
      undated: dated ? sorted.leftOut.filter(({ value }) => value !== undefined) : [],
      read: table.size,
      problems: listed,
      won: counted.outcome.won > 0 || listed.some(({ kind }) => kind === "won after as-of date"),
      dated: counted.used,
      given: asked.answers?.columns,
    }),
    problems: listed,
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

const refuse = (text: string): Refusal => ({ kind: "refusal", text });
