/** What changed: the last complete month against the month before, and whether it is more than chance. */
import { monthInWords } from "../dayInWords.ts";
import { wilson } from "../functions/arithmetic/wilson.ts";
import type { Scorecard } from "../workbook/scorecard/scorecard.ts";
import type { CountKey } from "../workbook/scorecard/scorecardCounts.ts";
import { monthsBefore } from "../workbook/scorecard/scorecardPeriods.ts";
import type { State } from "../workbook/state/state.ts";
import { number, percent, shown } from "./reportNumbers.ts";

export interface Changes {
  /** yyyy-mm of the last complete month; null without one. */
  readonly month: string | null;
  readonly lines: readonly string[];
}

export function changes(state: State, card: Scorecard): Changes {
  const last = card.complete ? monthsBefore : monthsBefore - 1;
  const [month, before] = [card.months[last] ?? null, card.months[last - 1] ?? null];
  if (month === null) return { month, lines: ["No month is complete yet."] };
  if (before === null) return { month, lines: [`${monthInWords(month)} is the first month with data.`] };
  const [now, old] = [card.byMonth[last]!, card.byMonth[last - 1]!];
  const moved = (label: string, key: CountKey, money = false) => {
    const [a, b] = [old[key], now[key]];
    if (a === null || b === null) return [];
    const words = (value: number) => (money ? shown(value, "money", state.settings.currency) : number(value));
    const share = a === 0 ? "" : ` (${b >= a ? "+" : ""}${percent((b - a) / a)})`;
    const scatter = !money && Math.abs(b - a) <= 1.645 * Math.sqrt(a + b) ? ", within chance" : "";
    return [`${label}: ${words(a)} to ${words(b)}${share}${scatter}`];
  };
  const rate = (label: string, part: CountKey, whole: CountKey) => {
    const [p0, n0, p1, n1] = [old[part], old[whole], now[part], now[whole]];
    if (p0 === null || p1 === null || !n0 || !n1 || p0 > n0 || p1 > n1) return [];
    const [low, high] = [wilson(p0, n0, 0.95), wilson(p1, n1, 0.95)];
    const apart = low[1] < high[0] || high[1] < low[0];
    return [
      `${label}: ${percent(p0 / n0)} of ${number(n0)} to ${percent(p1 / n1)} of ${number(n1)}${apart ? "" : ", within chance"}`,
    ];
  };
  return {
    month,
    lines: [
      ...moved("Leads", "leads"),
      ...moved("MQLs passed to sales", "mqls"),
      ...rate("MQL to SQL", "sqls", "sqlMqls"),
      ...moved("Customers won", "won"),
      ...moved("Revenue booked", "wonRevenue", true),
      ...rate("Leads answered in time", "answeredInTime", "responseKnown"),
    ],
  };
}
