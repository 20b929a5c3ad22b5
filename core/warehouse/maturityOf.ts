import { fewestWins, oldEnough, share } from "../crm/counts/maturity.ts";
import type { Reading } from "../crm/reading.ts";
import { addMonths, dayFromName, daysIn, firstDay, monthOfDay } from "../crm/values/calendar.ts";
import type { Counted } from "./counted.ts";

/** The months within which 80 % of the wins come, from wins that are counted by their months already. */
export function maturityOf({ cohorts, wins }: Pick<Counted, "cohorts" | "wins">, asOfDay: number): Reading["maturity"] {
  const isOld = (name: string) => {
    const month = monthOfDay(dayFromName(`${name}-01`)!);
    return addMonths(firstDay(month) + daysIn(month) - 1, oldEnough) <= asOfDay;
  };
  const anyOld = cohorts.some(({ month }) => isOld(month));
  const counted = anyOld ? wins.filter(({ month }) => isOld(month)) : wins;
  const all = counted.reduce((sum, { wins: count }) => sum + count, 0);
  const last = Math.ceil(Math.round(all * share * 1e6) / 1e6);
  let [months, before] = [0, 0];
  for (const step of [...counted].sort((a, b) => a.months - b.months)) {
    if (before >= last) break;
    months = step.months;
    before += step.wins;
  }
  return { months: all < fewestWins ? 0 : months, wins: all, from: anyOld ? "old cohorts" : "all cohorts" };
}
