/** Decisions -> the model of the counting statement. */
import type { Known } from "../crm/counts/cohorts.ts";
import { responseClock } from "../crm/counts/responseClock.ts";
import { rowKindOf } from "../crm/leads/rowKind.ts";
import type { ProblemKind, ReadOptions, Refusal } from "../crm/reading.ts";
import { dayFromName } from "../crm/values/calendar.ts";
import { currencyOfHeader } from "../crm/values/currencies.ts";
import { zoneShift } from "../crm/values/timeZone.ts";
import { type Decisions, refuse } from "./decide.ts";
import type { Distincts } from "./distincts.ts";
import type { CountModel, WorkHours } from "./model.ts";
import { rulesOf } from "./rules.ts";
import type { SourceColumn } from "./source.ts";

const day = 86_400_000;
/** Days from the spreadsheet's day 0 to 1970-01-01. */
const dayOf1970 = 25_569;

/** Left out unless a person says otherwise. */
const usuallyOut: readonly ProblemKind[] = ["deleted", "test leads", "remarketing"];
const mayBeOut: readonly ProblemKind[] = [
  ...(["no source", "no persona", "other pipeline", "existing business", "won without amount"] as const),
  ...(["negative amount", "won without date", "closed before created", "other currency"] as const),
];

/** A sentence about an option that cannot be used; null where all can. */
export function optionProblem(options: ReadOptions): Refusal | null {
  if (options.asOf != null && dayFromName(options.asOf) === null) {
    return refuse(
      `The as-of date must be a date such as 2026-06-30, but "${options.asOf}" came. Give it as year-month-day.`,
    );
  }
  if (options.timeZone != null && zoneShift(options.timeZone) === null) {
    return refuse(
      `The time zone must be a name such as Europe/Berlin, but "${options.timeZone}" came. Give the zone of the CRM account, or UTC.`,
    );
  }
  const clock = responseClock(options);
  return typeof clock === "string" ? refuse(clock) : null;
}

export function modelOf(
  decisions: Decisions,
  distincts: Distincts,
  source: readonly SourceColumn[],
  options: ReadOptions,
  addsUp: boolean,
): CountModel {
  const { columns, formats, outcome, currency, table } = decisions;
  const { roles } = columns;
  const switches = options.answers?.switches ?? {};
  const header = roles.amount === undefined ? null : currencyOfHeader(table.header[roles.amount]!);
  const keyColumn = roles.id ?? (columns.byEmail ? roles.email : undefined);
  const key = keyColumn === undefined ? null : { column: keyColumn, lower: roles.id === undefined };
  const merges = key === null ? switches.duplicates === "leave out" : switches.duplicates !== "use";
  return {
    ...{ columns: source, roles, medium: columns.medium, type: columns.type, deleted: columns.deleted },
    ...{ closed: columns.closed, active: columns.active, names: columns.names, companies: columns.companies },
    ...{ products: columns.products, key, merges, adds: merges && columns.products.length > 0 && addsUp },
    ...{ wonByDate: outcome.wonByDate, wonWhereFilled: columns.wonWhereFilled, decimal: formats.decimal },
    amountScale: formats.amountScale,
    headerCurrency: header === null ? null : { code: header, ours: currency.isOurs(header) },
    currency: currency.workbook,
    rowKind: rowKindOf(decisions.all, roles, options.answers?.rowKind).kind,
    known: knownOf(decisions),
    timeZone: options.timeZone ?? null,
    asOfDay: options.asOf == null ? null : dayFromName(options.asOf),
    leaveOut: [
      ...usuallyOut.filter(kind => switches[kind] !== "use"),
      ...mayBeOut.filter(kind => switches[kind] === "leave out"),
    ],
    responseMs: Math.round((options.responseMinutes ?? 1440) * 60_000),
    enoughAttempts: options.enoughAttempts ?? 5,
    workHours: workHours(options),
    rules: rulesOf(decisions, distincts),
    fromSample: false,
  };
}

export const knownOf = ({ columns: { roles }, outcome }: Decisions): Known => ({
  disqualified: outcome.disqualifiedKnown,
  mqls: roles.mqlDate !== undefined,
  sqls: roles.sqlDate !== undefined,
  customers: outcome.known,
  revenue: outcome.known && roles.amount !== undefined,
  wonDates: outcome.known && roles.wonDate !== undefined,
  response: roles.firstContact !== undefined,
  attempts: roles.attempts !== undefined,
});

function workHours({ workStart, workEnd, holidays = [] }: ReadOptions): WorkHours | null {
  if (!workStart && !workEnd) return null;
  const free = holidays.map(name => dayFromName(name)! + dayOf1970).filter(date => date % 7 > 1);
  return {
    opens: Math.round((workStart ?? 0) * day),
    closes: Math.round((workEnd ?? 0) * day),
    free: Array.from(new Set(free)),
  };
}
