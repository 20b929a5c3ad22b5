/** Decisions -> the model of the counting statement. */
import { knownOf } from "../crm/counts/known.ts";
import { rowKindOf } from "../crm/leads/rowKind.ts";
import type { ProblemKind, ReadOptions } from "../crm/reading.ts";
import { dayFromName } from "../crm/values/calendar.ts";
import { currencyOfHeader } from "../crm/values/currencies.ts";
import type { Decisions } from "./decide.ts";
import type { Distincts } from "./distincts.ts";
import type { CountModel, WorkHours } from "./model.ts";
import { rulesOf } from "./rules.ts";
import type { SourceColumn } from "./source.ts";

export { optionProblem } from "../crm/optionProblem.ts";

const day = 86_400_000;
/** Days from the spreadsheet's day 0 to 1970-01-01. */
const dayOf1970 = 25_569;

/** Left out unless a person says otherwise. */
const usuallyOut: readonly ProblemKind[] = ["deleted", "test leads", "remarketing"];
const mayBeOut: readonly ProblemKind[] = [
  ...(["no source", "no persona", "other pipeline", "existing business", "won without amount"] as const),
  ...(["negative amount", "won without date", "closed before created", "other currency"] as const),
];

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
    known: knownOf(columns, outcome),
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

function workHours({ workStart, workEnd, holidays = [] }: ReadOptions): WorkHours | null {
  if (!workStart && !workEnd) return null;
  const free = holidays.map(name => dayFromName(name)! + dayOf1970).filter(date => date % 7 > 1);
  return {
    opens: Math.round((workStart ?? 0) * day),
    closes: Math.round((workEnd ?? 0) * day),
    free: Array.from(new Set(free)),
  };
}
