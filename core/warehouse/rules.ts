/** What each value of a column says, as lists that a statement looks up: read once by core, never again in SQL. */
import { isExisting, mostFrequent } from "../crm/leads/judgeLead.ts";
import { saysDisqualified } from "../crm/leads/outcome.ts";
import { isDeleted, isRemarketing } from "../crm/leads/sortRows.ts";
import { dayMs } from "../crm/values/calendar.ts";
import { currencyCode } from "../crm/values/currencies.ts";
import { dayOfScanned } from "../crm/values/dateColumn.ts";
import { type DateRole, dateRoles, type Formats } from "../crm/values/formats.ts";
import { scanDate, scanTime } from "../crm/values/scanDate.ts";
import { numberOf, scanNumber } from "../crm/values/scanNumber.ts";
import { unassigned } from "../crm/values/values.ts";
import { yesNo } from "../crm/values/yesNo.ts";
import type { Decisions } from "./decide.ts";
import type { Distincts } from "./distincts.ts";
import { dayList, type Rule, timeList } from "./model.ts";

/** Every list that the statement of these decisions looks up. */
export function rulesOf(decisions: Decisions, distincts: Distincts): readonly Rule[] {
  const { columns, formats, outcome, currency } = decisions;
  const { roles } = columns;
  const values = (index: number | null | undefined) =>
    index == null ? [] : (distincts.get(String(index)) ?? []).map(({ value }) => value).filter(value => value !== "");
  const marked = (l: string, index: number | null | undefined, says: (value: string) => boolean): Rule[] =>
    values(index).flatMap(v => (says(v) ? [{ l, v, n: 1 }] : []));
  const isYes = (value: string) => yesNo(value) === true;
  const main = mostFrequent(formats.pipelines);
  const ours = (code: string | null) => (currency.isOurs(code) ? 1 : 0);
  const rules: Rule[] = [
    ...[...outcome.stages].map(([v, { outcome: s, given }]) => ({ l: "stage", v, s, n: given ? 1 : 0 })),
    ...marked("wonFlag", roles.wonFlag, isYes),
    ...marked("lostFlag", roles.lostFlag, isYes),
    ...marked("closed", columns.closed, isYes),
    ...marked("inactive", columns.active, value => yesNo(value) === false),
    ...marked("disqualified", roles.disqualified, value => saysDisqualified(value, outcome)),
    ...marked("remarketing", roles.remarketing, isRemarketing),
    ...marked("deleted", columns.deleted, isDeleted),
    ...marked("existing", columns.type, isExisting),
    ...(main === null ? [] : [{ l: "pipeline", v: main, n: 1 }]),
    ...named("channel", decisions.channelValues),
    ...named("persona", decisions.personaValues),
    ...values(roles.currency).map(v => {
      const s = currencyCode(v) ?? v.toUpperCase();
      return { l: "currency", v, s, n: ours(s) };
    }),
    ...values(roles.attempts).flatMap(v => numbered("attempts", v, formats)),
    ...values(roles.amount).flatMap(v => amountRule(v, formats, ours)),
    ...dateRoles.flatMap(role => (roles[role] === undefined ? [] : dateRules(role, distincts, formats))),
  ];
  // Two rules for one value would count its rows twice.
  const unique = new Map(rules.map(rule => [`${rule.l}\n${rule.v}`, rule]));
  return [...unique.values()];
}

const named = (l: string, values: Decisions["channelValues"]): Rule[] =>
  values.flatMap(({ raw, name }) => (name === unassigned ? [] : [{ l, v: raw, s: name }]));

function numbered(l: string, v: string, { decimal }: Formats): Rule[] {
  const scanned = scanNumber(v);
  const x = scanned === null ? null : numberOf(scanned, decimal);
  return x === null ? [] : [{ l, v, x }];
}

/** An amount that SQL does not read itself. */
function amountRule(v: string, { decimal, amountScale }: Formats, ours: (code: string | null) => number): Rule[] {
  const scanned = scanNumber(v);
  if (scanned === null) return [];
  const value = numberOf(scanned, decimal);
  const { currency, scale } = scanned;
  return [
    {
      ...{ l: "amount", v },
      ...(value === null ? {} : { x: value * (scale === 1 ? amountScale : 1) }),
      ...(currency === null ? {} : { s: currency, n: ours(currency) }),
    },
  ];
}

/** Days as milliseconds with their offset and whether they are marks, and the times behind them. */
function dateRules(role: DateRole, distincts: Distincts, { dates }: Formats): Rule[] {
  const { order, forms, turned } = dates[role];
  const list = distincts.get(`date ${role}`) ?? [];
  const days = Array.from(new Set(list.map(({ value }) => value)));
  const times = Array.from(new Set(list.map(({ beside }) => beside)));
  return [
    ...days.flatMap((v): Rule[] => {
      if (v === "") return [];
      const date = scanDate(v);
      const day = date === null || !forms.has(date.form) ? null : dayOfScanned(date, order, turned === true);
      const mark = yesNo(v);
      if (day === null && mark === null) return [];
      return [
        {
          ...{ l: dayList(role), v },
          ...(mark === null ? {} : { s: mark ? "yes" : "no" }),
          ...(day === null ? {} : { n: day * dayMs + date!.time }),
          ...(date?.offset == null ? {} : { m: date.offset }),
        },
      ];
    }),
    ...times.flatMap((v): Rule[] => {
      const time = v === "" ? null : scanTime(v);
      if (time === null) return [];
      return [{ l: timeList(role), v, n: time.time, ...(time.offset === null ? {} : { m: time.offset }) }];
    }),
  ];
}
