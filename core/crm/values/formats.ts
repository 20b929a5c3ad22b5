import type { Columns } from "../columns/columns.ts";
import { rawChannels } from "../columns/rawChannel.ts";
import type { DateOrder, Decimal, Progress, ReadOptions, Role } from "../reading.ts";
import type { Table } from "../text/table.ts";
import type { Values } from "../text/values.ts";
import { type AmountVotes, decideDecimal, newAmountVotes, voteAmount } from "./amountColumn.ts";
import { amountScale } from "./amountScale.ts";
import { currencyCode, currencyOfHeader } from "./currencies.ts";
import { type DateReading, decideDates } from "./dateColumn.ts";
import { type DateVotes, dateVotesSteps, newVotes } from "./dateVotes.ts";
import { zoneShift } from "./timeZone.ts";

export const dateRoles = ["created", "modified", "wonDate", "lostDate", "mqlDate", "sqlDate", "firstContact"] as const;
export type DateRole = (typeof dateRoles)[number];

/** How dates and amounts are written in this file, and which values its columns hold. */
export interface Formats {
  readonly dates: Readonly<Record<DateRole, DateReading>>;
  /** Samples of the first date column whose cells leave the order of day and month open; null without one. */
  readonly unsureDates: { readonly role: DateRole; readonly samples: readonly string[] } | null;
  /** The first date column of which a sheet has read only a part: a text that was left, and a date that it made. */
  readonly halfRead: { readonly role: DateRole; readonly text: string; readonly date: string } | null;
  /** Date columns of which a person should know how they were read, with what their cells said. */
  readonly odd: readonly { readonly role: DateRole; readonly votes: DateVotes }[];
  /** Date columns that hold day numbers, with one of them. */
  readonly dayNumbers: readonly { readonly role: DateRole; readonly sample: string }[];
  readonly decimal: Decimal;
  readonly decimalSure: boolean;
  /** What one of the amounts stands for: 1000 where the header says thousands. */
  readonly amountScale: number;
  readonly amountVotes: AmountVotes;
  /** The source of each row, with its medium. */
  readonly channelCells: Values | null;
  /** Distinct values of a column with their rows. */
  readonly channels: ReadonlyMap<string, number>;
  readonly personas: ReadonlyMap<string, number>;
  readonly stages: ReadonlyMap<string, number>;
  readonly currencies: ReadonlyMap<string, number>;
  readonly pipelines: ReadonlyMap<string, number>;
  readonly remarketing: ReadonlyMap<string, number>;
}

/** Decides, for each column as a whole, how it is read. */
export function* formatSteps(table: Table, columns: Columns, options: ReadOptions): Generator<Progress, Formats> {
  const { roles } = columns;
  const used = dateRoles.filter(role => roles[role] !== undefined);
  const votes = Object.fromEntries(dateRoles.map(role => [role, newVotes()])) as Record<DateRole, DateVotes>;
  for (const role of used) {
    votes[role] = yield* dateVotesSteps(table.dates(roles[role]!));
    yield step;
  }
  const amountVotes = newAmountVotes();
  if (roles.amount !== undefined) {
    const amounts = table.values(roles.amount);
    const { order, rows } = yield* rowsSteps(amounts);
    for (let from = 0; from < order.length; from += amountsAtOnce) {
      if (from > 0) yield step;
      voteForAmounts(amountVotes, amounts.values, order.slice(from, from + amountsAtOnce), rows);
    }
  }
  const counts = function* (role: Role): Generator<Progress, ReadonlyMap<string, number>> {
    return roles[role] === undefined ? new Map() : yield* countSteps(table.values(roles[role]));
  };
  const channelCells = rawChannels(table, columns);
  const order = options.answers?.dateOrder;
  const shift = options.timeZone == null ? null : zoneShift(options.timeZone);
  const dates = {} as Record<DateRole, DateReading>;
  for (const role of dateRoles) {
    const others = used.filter(other => other !== role).map(other => votes[other]);
    const own = decideDates(votes[role], others, order, likelyOrder(table, amountVotes));
    // A column that leaves it open is written like the creation date beside it.
    const decided = !own.sure && role !== "created" && dates.created.sure && dates.created.forms.has("yearLast");
    const reading = decided && isTied(votes[role]) ? { ...own, order: dates.created.order, sure: true } : own;
    const turned = isTurned(table, roles[role], votes[role], options);
    dates[role] = { ...reading, ...(shift === null ? {} : { shift }), ...(turned ? { turned } : {}) };
  }
  const half = used.find(role => table.halfRead?.has(roles[role]!) === true || isHalfRead(votes[role]));
  const unsure = used.find(role => !dates[role].sure);
  const currencies = yield* counts("currency");
  const currency = options.currency ?? currencyOf(currencies, amountVotes, table.header[roles.amount ?? -1]);
  const { decimal, sure } = decideDecimal(amountVotes, options.answers?.decimal, table.delimiter, currency);
  return {
    dates,
    unsureDates: unsure === undefined ? null : { role: unsure, samples: votes[unsure].samples },
    halfRead:
      half === undefined
        ? null
        : {
            role: half,
            text: table.halfRead?.get(roles[half]!) ?? votes[half].samples[0] ?? votes[half].turnedSample,
            date: votes[half].yearFirstSample,
          },
    odd: used.map(role => ({ role, votes: votes[role] })),
    dayNumbers: used.flatMap(role =>
      dates[role].forms.has("serial") ? [{ role, sample: votes[role].serialSample }] : [],
    ),
    decimal,
    decimalSure: sure,
    amountScale: roles.amount === undefined ? 1 : amountScale(table.header[roles.amount]!),
    amountVotes,
    channelCells,
    channels: channelCells === null ? new Map() : yield* countSteps(channelCells),
    personas: yield* counts("persona"),
    stages: yield* counts("stage"),
    currencies,
    pipelines: yield* counts("pipeline"),
    remarketing: yield* counts("remarketing"),
  };
}

/** The currency of the first rows, or of the header: enough to know how many decimals to expect. */
function currencyOf(
  currencies: ReadonlyMap<string, number>,
  votes: AmountVotes,
  header: string | undefined,
): string | null {
  const [first] = [...currencies.keys(), ...votes.currencies.keys()];
  return first === undefined ? currencyOfHeader(header ?? "") : currencyCode(first);
}

/** Whether day and month of a sheet's own dates are changed over: without an answer, where no day above 12 speaks against it. */
function isTurned(
  { halfRead }: Table,
  column: number | undefined,
  votes: DateVotes,
  { answers }: ReadOptions,
): boolean {
  if (votes.yearFirstTurned > votes.yearFirstAbove12 * 4) return true;
  if (column === undefined || !(halfRead?.has(column) === true || isHalfRead(votes))) return false;
  return answers?.turnedDates === undefined ? votes.yearFirstAbove12 === 0 : answers.turnedDates === "turn";
}

/**
 * A spreadsheet that took 5/6/2026 for another order wrote what it took for dates with the year first, and left 25/6/2026
 * as it was; or the column holds both 2026-25-12 and 2026-12-25.
 */
function isHalfRead({
  forms,
  yearLast,
  firstAbove12,
  secondAbove12,
  yearFirstAbove12,
  yearFirstTurned,
}: DateVotes): boolean {
  const yearFirst = forms.get("yearFirst") ?? 0;
  if (yearFirstTurned > 0 && yearFirstAbove12 * 4 >= yearFirstTurned && yearFirstTurned * 4 >= yearFirstAbove12)
    return true;
  if (yearFirstAbove12 > 0 || yearLast < 3 || yearFirst < 3) return false;
  return yearLast >= yearFirst * 0.2 && (firstAbove12 === yearLast || secondAbove12 === yearLast);
}

/** Semicolons, decimal commas and currencies other than the dollar come from countries that write the day first. */
function likelyOrder({ delimiter }: Table, { comma, point, currencies }: AmountVotes): DateOrder {
  const abroad = currencies.size > 0 && !currencies.has("USD");
  return delimiter === ";" || comma > point || abroad ? "DMY" : "MDY";
}

const isTied = ({ firstAbove12, secondAbove12 }: DateVotes) => firstAbove12 === secondAbove12;

const step: Progress = { step: "Reading dates and amounts", done: 0 };
const rowsAtOnce = 100_000;

const amountsAtOnce = 2000;

/** The filled values of a column with their rows, in the order in which they come up. */
function* countSteps(column: Values): Generator<Progress, ReadonlyMap<string, number>> {
  const { order, rows } = yield* rowsSteps(column);
  const counts = new Map<string, number>();
  for (const code of order) {
    const value = column.values[code]!;
    counts.set(value, (counts.get(value) ?? 0) + rows[code]!);
  }
  return counts;
}

/** The codes of filled values in the order in which they come up, and by code its rows. */
function* rowsSteps({ codes, values }: Values): Generator<Progress, { order: readonly number[]; rows: Uint32Array }> {
  const rows = new Uint32Array(values.length);
  const order: number[] = [];
  for (let from = 0; from < codes.length; from += rowsAtOnce) {
    if (from > 0) yield step;
    countCodes(codes, from, Math.min(from + rowsAtOnce, codes.length), rows, order);
  }
  return { order: order.filter(code => values[code] !== ""), rows };
}

function voteForAmounts(
  votes: AmountVotes,
  values: readonly string[],
  codes: readonly number[],
  rows: Uint32Array,
): void {
  for (const code of codes) voteAmount(votes, values[code]!, rows[code]!);
}

/** Apart from the steps: the engine makes fast code of a loop, but not of one that is left and entered again. */
function countCodes(codes: Values["codes"], from: number, to: number, rows: Uint32Array, order: number[]): void {
  for (let row = from; row < to; row++) if (rows[codes[row]!]!++ === 0) order.push(codes[row]!);
}
