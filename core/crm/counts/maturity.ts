import type { Lead } from "../leads/leads.ts";
import type { Reading } from "../reading.ts";
import { addMonths, daysIn, firstDay, monthOfDay } from "../values/calendar.ts";

/** Share of the wins that must have come within the maturity. */
export const share = 0.8;
export const fewestWins = 30;
/** Months after which nearly every win of a cohort has come. */
export const oldEnough = 12;

/** Collects what the maturity is measured from. */
export interface MaturityMeasure {
  add(lead: Lead): void;
  measure(): Reading["maturity"];
}

/** The smallest number of whole months within which 80 % of the wins come; 0 with fewer than 30 wins. */
export function newMaturity(asOfDay: number): MaturityMeasure {
  const all: number[] = [];
  const old: number[] = [];
  const isOld = new Map<number, boolean>();
  let anyOld = false;
  return {
    add({ month, createdDay, wonDay, won }) {
      let ripe = isOld.get(month);
      if (ripe === undefined) {
        ripe = addMonths(firstDay(month) + daysIn(month) - 1, oldEnough) <= asOfDay;
        isOld.set(month, ripe);
      }
      anyOld = anyOld || ripe;
      if (!won || wonDay === null) return;
      const months = monthsUntil(createdDay, wonDay);
      all.push(months);
      if (ripe) old.push(months);
    },
    measure() {
      // Young cohorts only know their fast wins, so they count only where there are no others.
      const wins = (anyOld ? old : all).sort((a, b) => a - b);
      const last = Math.ceil(Math.round(wins.length * share * 1e6) / 1e6) - 1;
      const months = wins.length < fewestWins ? 0 : wins[last]!;
      return { months, wins: wins.length, from: anyOld ? "old cohorts" : "all cohorts" };
    },
  };
}

/** Whole months until a win: the smallest number that, added to the creation day, reaches it. */
function monthsUntil(createdDay: number, wonDay: number): number {
  const months = Math.max(0, monthOfDay(wonDay) - monthOfDay(createdDay));
  return Math.min(600, addMonths(createdDay, months) < wonDay ? months + 1 : months);
}
