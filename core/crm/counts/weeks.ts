import { roundMoney } from "../../currencyDecimals.ts";
import type { Lead } from "../leads/leads.ts";
import type { Week } from "../reading.ts";
import { dayName } from "../values/calendar.ts";
import type { NameOrder } from "./cohorts.ts";
import type { Known } from "./known.ts";

/** A year of weeks and the running one. */
const weeksKept = 53;

/** Counts the leads by the week of their creation and the wins by the week of the win, per channel by its place in `channels`. */
export interface WeekCounter {
  add(lead: Lead, channel: number, revenue: number | null): void;
  /** A win without its lead. */
  book(wonDay: number, channel: number, revenue: number | null): void;
  weeks(known: Known & { readonly leads: boolean }, order: NameOrder): readonly Week[];
}

interface WeekCounts {
  readonly monday: number;
  readonly channel: string;
  leads: number;
  mqls: number;
  sqls: number;
  won: number;
  revenue: number;
}

export function newWeekCounter(names: readonly string[], asOfDay: number, currency: string | null): WeekCounter {
  const last = mondayOf(asOfDay);
  const first = last - (weeksKept - 1) * 7;
  const counts = Array.from({ length: weeksKept }, () => new Array<WeekCounts | null>(names.length).fill(null));
  const at = (day: number, channel: number): WeekCounts | null => {
    if (day < first || day > last + 6) return null;
    const week = Math.floor((day - first) / 7);
    const channels = counts[week]!;
    const found = channels[channel]!;
    if (found !== null) return found;
    const fresh = {
      monday: first + week * 7,
      channel: names[channel]!,
      leads: 0,
      mqls: 0,
      sqls: 0,
      won: 0,
      revenue: 0,
    };
    channels[channel] = fresh;
    return fresh;
  };
  const book = (day: number, channel: number, revenue: number | null): void => {
    const week = at(day, channel);
    if (week === null) return;
    week.won++;
    week.revenue += revenue ?? 0;
  };
  return {
    book,
    add(lead, channel, revenue) {
      const created = at(lead.createdDay, channel);
      if (created !== null) {
        created.leads++;
        if (lead.mql) created.mqls++;
        if (lead.sql) created.sqls++;
      }
      if (lead.won) book(lead.wonDay ?? lead.createdDay, channel, revenue);
    },
    weeks: (known, { channels }) =>
      counts
        .flatMap(channels => channels.filter(week => week !== null))
        .sort((a, b) => a.monday - b.monday || channels.get(a.channel)! - channels.get(b.channel)!)
        .map(({ monday, channel, leads, mqls, sqls, won, revenue }) => ({
          week: dayName(monday),
          channel,
          leads: known.leads ? leads : null,
          mqls: known.mqls ? mqls : null,
          sqls: known.sqls ? sqls : null,
          won: known.customers ? won : null,
          wonRevenue: known.revenue ? roundMoney(revenue, currency) : null,
        })),
  };
}

/** Day 0, 1 January 1970, was a Thursday. */
export const mondayOf = (day: number) => day - ((((day + 3) % 7) + 7) % 7);
