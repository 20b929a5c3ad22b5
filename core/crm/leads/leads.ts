import type { Columns } from "../columns/columns.ts";
import type { ResponseClock } from "../counts/responseClock.ts";
import type { Role } from "../reading.ts";
import type { Table } from "../text/table.ts";
import { perValue } from "../text/values.ts";
import { dayMs, monthOfDay } from "../values/calendar.ts";
import { dateReader } from "../values/dateCells.ts";
import type { DateRole, Formats } from "../values/formats.ts";
import { numberOf, scanNumber } from "../values/scanNumber.ts";
import { yesNo } from "../values/yesNo.ts";
import { amountReader } from "./leadAmount.ts";
import { type OutcomeRule, outcomeReader, saysDisqualified } from "./outcome.ts";

/** One row as a lead on the as-of date. Days count from 1970-01-01, null where the export does not say. */
export interface Lead {
  readonly row: number;
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

/** The one that is filled anew for each row: a new one for each costs a tenth of the time and fills the memory. */
export type LeadInHand = { -readonly [Key in keyof Lead]: Lead[Key] };

const blankLead: LeadInHand = {
  row: 0,
  month: 0,
  createdAt: 0,
  createdDay: 0,
  won: false,
  lost: false,
  disqualified: false,
  mql: false,
  sql: false,
  wonDay: null,
  wonLater: false,
  amount: null,
  amountUnreadable: false,
  amountNegative: false,
  currency: null,
  response: null,
  attempts: null,
};

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

/** Reads a row as a lead, which holds until the next one is read; `parts`: the other product rows of the same opportunity. */
export type LeadReader = (row: number, createdAt: number, parts: readonly number[]) => Lead;

export function leadReader(rules: LeadRules): LeadReader {
  const { table, columns, formats, outcome, asOfDay, clock } = rules;
  const { roles } = columns;
  const dates = (role: DateRole) =>
    roles[role] === undefined ? null : dateReader(table.dates(roles[role]), formats.dates[role]);
  const column = (role: Role) => (roles[role] === undefined ? null : table.values(roles[role]));
  const outcomeOf = outcomeReader(table, columns, outcome);
  const [wonDate, lostDate, contact] = [dates("wonDate"), dates("lostDate"), dates("firstContact")];
  const isDisqualified = perValue(column("disqualified"), cell => saysDisqualified(cell, outcome));
  const isSql = reachedReader(rules, "sqlDate");
  const isMql = reachedReader(rules, "mqlDate");
  const putAmount = amountReader(rules);
  const attemptsOf = perValue(column("attempts"), cell => attempts(cell, formats.decimal));
  const hasContact = perValue(
    roles.firstContact === undefined ? null : table.dates(roles.firstContact).days,
    cell => cell !== "",
  );
  /** A row lost after the as-of date is still open on it. */
  const lostLater = (row: number, wonDay: number | null) =>
    lostDate === null ? wonDay !== null && wonDay > asOfDay : Math.floor(lostDate(row) / dayMs) > asOfDay;
  const responseOf = (row: number, createdAt: number): number | null => {
    if (contact === null || !hasContact(row)) return null;
    const at = contact(row);
    if (Math.floor(at / dayMs) > asOfDay) return null;
    // A contact before the lead, often a day without its time, tells nothing about the response.
    return at < createdAt ? Number.NaN : clock(createdAt, at);
  };
  const lead = { ...blankLead };
  return (row, createdAt, parts) => {
    const createdDay = Math.floor(createdAt / dayMs);
    const said = outcomeOf(row);
    const wonAt = wonDate === null ? Number.NaN : wonDate(row);
    const wonDay = Number.isNaN(wonAt) ? null : Math.floor(wonAt / dayMs);
    const saidWon = said === "won" && !(outcome.wonByDate && wonDay === null);
    const wonLater = saidWon && wonDay !== null && wonDay > asOfDay;
    const won = saidWon && !wonLater;
    const sql = won || isSql(row);
    lead.row = row;
    lead.month = monthOfDay(createdDay);
    lead.createdAt = createdAt;
    lead.createdDay = createdDay;
    lead.won = won;
    lead.lost = said === "lost" && !lostLater(row, wonDay);
    lead.disqualified = !won && (said === "disqualified" || isDisqualified(row));
    lead.mql = sql || isMql(row);
    lead.sql = sql;
    lead.wonDay = won ? wonDay : null;
    lead.wonLater = wonLater;
    lead.response = responseOf(row, createdAt);
    lead.attempts = attemptsOf(row);
    putAmount(lead, row, parts);
    return lead;
  };
}

/** A stage is reached by a mark, or by a date on or before the as-of date. */
function reachedReader(
  { table, columns: { roles }, formats, asOfDay }: LeadRules,
  role: "mqlDate" | "sqlDate",
): (row: number) => boolean {
  if (roles[role] === undefined) return () => false;
  const cells = table.dates(roles[role]);
  const at = dateReader(cells, formats.dates[role]);
  // A mark has no time, so a day with a time is none.
  const mark = perValue(cells.days, cell => (cell === "" ? "blank" : yesNo(cell)));
  return row => {
    const said = mark(row);
    return said === "blank" ? false : (said ?? Math.floor(at(row) / dayMs) <= asOfDay);
  };
}

function attempts(cell: string, decimal: Formats["decimal"]): number | null {
  const scanned = cell === "" ? null : scanNumber(cell);
  return scanned === null ? null : numberOf(scanned, decimal);
}
