import type { Columns } from "../columns/columns.ts";
import type { ResponseClock } from "../counts/responseClock.ts";
import { cellAt, type Table } from "../text/table.ts";
import { dayMs, monthOfDay } from "../values/calendar.ts";
import { currencyCode } from "../values/currencies.ts";
import { readDate } from "../values/dateColumn.ts";
import type { Formats } from "../values/formats.ts";
import { numberOf, scanNumber } from "../values/scanNumber.ts";
import { yesNo } from "../values/yesNo.ts";
import { isDisqualified, type OutcomeRule, outcomeOf } from "./outcome.ts";

/** One row as a lead on the as-of date. Days count from 1970-01-01, null where the export does not say. */
export interface Lead {
  readonly row: readonly string[];
  readonly month: number;
  readonly createdAt: number;
  readonly createdDay: number;
  readonly won: boolean;
  readonly lost: boolean;
  readonly disqualified: boolean;
  readonly mql: boolean;
  readonly sql: boolean;
  readonly wonDay: number | null;
  /** The file says won, the as-of date says not yet. */
  readonly wonLater: boolean;
  /** Above 0, in the workbook's currency or not; null = no amount. */
  readonly amount: number | null;
  readonly amountUnreadable: boolean;
  /** A credit note, or a price taken back. */
  readonly amountNegative: boolean;
  /** null: the workbook's. */
  readonly currency: string | null;
  /** Milliseconds that count from creation to the first contact; null = not answered yet, NaN = not known. */
  readonly response: number | null;
  readonly attempts: number | null;
}

/** Everything that reading a row needs. */
export interface LeadRules {
  readonly table: Table;
  readonly columns: Columns;
  readonly formats: Formats;
  readonly outcome: OutcomeRule;
  readonly asOfDay: number;
  /** The currency in the amount's header, where one stands there. */
  readonly headerCurrency: string | null;
  readonly clock: ResponseClock;
}

/** `parts`: the other product rows of the same opportunity. */
export function readLead(
  rules: LeadRules,
  row: readonly string[],
  createdAt: number,
  parts: readonly (readonly string[])[],
): Lead {
  const { columns, formats, outcome, asOfDay } = rules;
  const { roles } = columns;
  const createdDay = Math.floor(createdAt / dayMs);
  const said = outcomeOf(row, columns, outcome);
  const wonAt = roles.wonDate === undefined ? Number.NaN : readDate(cellAt(row, roles.wonDate), formats.dates.wonDate);
  const wonDay = Number.isNaN(wonAt) ? null : Math.floor(wonAt / dayMs);
  const saidWon = said === "won" && !(outcome.wonByDate && wonDay === null);
  const wonLater = saidWon && wonDay !== null && wonDay > asOfDay;
  const won = saidWon && !wonLater;
  const disqualified = !won && (said === "disqualified" || isDisqualified(cellAt(row, roles.disqualified), outcome));
  const sql = won || reached(cellAt(row, roles.sqlDate), rules, "sqlDate");
  const amount = amountOf(rules, row, parts);
  return {
    row,
    month: monthOfDay(createdDay),
    createdAt,
    createdDay,
    won,
    lost: said === "lost" && !lostLater(rules, row, wonDay),
    disqualified,
    mql: sql || reached(cellAt(row, roles.mqlDate), rules, "mqlDate"),
    sql,
    wonDay: won ? wonDay : null,
    wonLater,
    ...amount,
    response: roles.firstContact === undefined ? null : responseOf(rules, row, createdAt),
    attempts: attemptsOf(cellAt(row, roles.attempts), formats.decimal),
  };
}

/** A row lost after the as-of date is still open on it. */
function lostLater(
  { columns: { roles }, formats, asOfDay }: LeadRules,
  row: readonly string[],
  wonDay: number | null,
): boolean {
  if (roles.lostDate === undefined) return wonDay !== null && wonDay > asOfDay;
  const lostAt = readDate(cellAt(row, roles.lostDate), formats.dates.lostDate);
  return Math.floor(lostAt / dayMs) > asOfDay;
}

/** A stage is reached by a mark, or by a date on or before the as-of date. */
function reached(cell: string, { formats, asOfDay }: LeadRules, role: "mqlDate" | "sqlDate"): boolean {
  if (cell === "") return false;
  return yesNo(cell) ?? Math.floor(readDate(cell, formats.dates[role]) / dayMs) <= asOfDay;
}

function amountOf(
  { columns: { roles }, formats, headerCurrency }: LeadRules,
  row: readonly string[],
  parts: readonly (readonly string[])[],
): Pick<Lead, "amount" | "amountUnreadable" | "amountNegative" | "currency"> {
  let sum = 0;
  let unreadable = false;
  let negative = false;
  let currency: string | null = null;
  for (const each of parts.length === 0 ? [row] : [row, ...parts]) {
    const cell = cellAt(each, roles.amount);
    if (cell === "") continue;
    const scanned = scanNumber(cell);
    const value = scanned === null ? null : numberOf(scanned, formats.decimal);
    if (value !== null && value < 0) negative = true;
    if (value === null || value < 0) unreadable = true;
    else sum += value * (scanned!.scale === 1 ? formats.amountScale : 1);
    currency = scanned?.currency ?? currency;
  }
  const named = cellAt(row, roles.currency);
  if (named !== "") currency = currencyCode(named) ?? named.toUpperCase();
  return {
    amount: sum > 0 ? sum : null,
    amountUnreadable: unreadable,
    amountNegative: negative,
    currency: currency ?? headerCurrency,
  };
}

function responseOf(
  { columns: { roles }, formats, clock, asOfDay }: LeadRules,
  row: readonly string[],
  createdAt: number,
): number | null {
  const cell = cellAt(row, roles.firstContact);
  const contact = readDate(cell, formats.dates.firstContact);
  if (cell === "" || Math.floor(contact / dayMs) > asOfDay) return null;
  // A contact before the lead, often a day without its time, tells nothing about the response.
  return contact < createdAt ? Number.NaN : clock(createdAt, contact);
}

function attemptsOf(cell: string, decimal: Formats["decimal"]): number | null {
  if (cell === "") return null;
  const scanned = scanNumber(cell);
  return scanned === null ? null : numberOf(scanned, decimal);
}
