import { chooseColumns } from "./columns/columns.ts";
import { countedTable } from "./columns/countedTable.ts";
import { withGiven } from "./columns/givenColumns.ts";
import { lookAlikeSteps } from "./columns/lookAlikes.ts";
import { needsOf } from "./columns/needs.ts";
import { profileSteps } from "./columns/profile.ts";
import { withoutIdleLabels } from "./columns/remarketingLabels.ts";
import { asOfSteps } from "./counts/asOf.ts";
import { type Counter, newCounter } from "./counts/cohorts.ts";
import { countSteps, namesOf } from "./counts/countLeads.ts";
import { newMaturity } from "./counts/maturity.ts";
import { type ResponseClock, responseClock } from "./counts/responseClock.ts";
import { newWeekCounter } from "./counts/weeks.ts";
import { mergeSteps } from "./leads/duplicates.ts";
import { outcomeRule } from "./leads/outcome.ts";
import { newProblems } from "./leads/problems.ts";
import { candidatesOf, sortRowsSteps } from "./leads/sortRows.ts";
import { optionProblem } from "./optionProblem.ts";
import type { Column, Progress, Reading, ReadOptions, Refusal } from "./reading.ts";
import { readingOf } from "./readingOf.ts";
import { filledDown } from "./text/fillDown.ts";
import type { Table } from "./text/table.ts";
import { countUndatedSteps, latestDay } from "./undated.ts";
import { dayFromName, dayMs } from "./values/calendar.ts";
import { noCreationDate, noReadableDate } from "./values/creationDate.ts";
import { currencyRule } from "./values/currency.ts";
import { formatSteps } from "./values/formats.ts";
import { mapChannels, mapPersonas } from "./values/values.ts";

/**
 * Table -> reading. Nothing is kept between two calls, so an answer only needs this half again.
 * `stands`: for which day the file stands where nobody says.
 */
export function* interpretSteps(
  given: Table,
  asked: ReadOptions,
  stands: "for its latest date" | "for its latest lead" = "for its latest date",
): Generator<Progress, Reading | Refusal> {
  const options = withGiven(given, asked);
  const problem = optionProblem(options);
  if (problem !== null) return problem;
  const givenDay = options.asOf == null ? null : dayFromName(options.asOf);
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
    (stands === "for its latest lead" ? sorted.latestCreated : null) ??
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
  // What would be wrong with it was said above.
  const clock = responseClock(options) as ResponseClock;
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
  return readingOf({
    given,
    asked,
    options,
    allColumns,
    table,
    columns,
    formats,
    outcome,
    sorted,
    merged,
    alike,
    problems: problems.list(),
    channelValues,
    personaValues,
    currency: currency.workbook,
    counted,
    counter,
    weeks,
    maturity,
    dates: { dated, asOfDay, givenDay },
  });
}

const refuse = (text: string): Refusal => ({ kind: "refusal", text });
