import { roundMoney } from "../../currencyDecimals.ts";
import type { Lead } from "../leads/leads.ts";
import type { Booked, Cohort } from "../reading.ts";
import { monthName, monthOfDay } from "../values/calendar.ts";
import { Cells, type Counts, type Names, newCounts, newWins } from "./cohortCells.ts";
import type { Known } from "./known.ts";

/** Counts leads by creation month and wins by the month of the win; names come as their places in `names`. */
export interface Counter {
  /** `revenue`: what counts of the amount; null = none. */
  add(lead: Lead, channel: number, persona: number, revenue: number | null): void;
  /** A win without its lead. */
  book(wonDay: number, channel: number, persona: number, revenue: number | null): void;
  cohorts(known: Known, order: NameOrder): readonly Cohort[];
  booked(order: NameOrder): readonly Booked[];
}

/** Where the names of both dimensions stand in a list. */
export interface NameOrder {
  readonly channels: ReadonlyMap<string, number>;
  readonly personas: ReadonlyMap<string, number>;
}

/**
 * `waited`: how long a lead that nobody has answered waits on the as-of date, in milliseconds that count; null where the
 * export does not say who was answered.
 */
export function newCounter(
  names: Names,
  responseMs: number,
  enough: number,
  waited: ((createdAt: number) => number) | null,
  currency: string | null,
): Counter {
  const counts = new Cells(names, newCounts);
  const wins = new Cells(names, newWins);
  const bookIn = (month: number, channel: number, persona: number, revenue: number | null): void => {
    const win = wins.at(month, channel, persona);
    win.won++;
    win.revenue += revenue ?? 0;
  };
  return {
    add(lead, channel, persona, revenue) {
      const cell = counts.at(lead.month, channel, persona);
      cell.leads++;
      if (lead.disqualified) cell.disqualified++;
      if (lead.mql) cell.mqls++;
      if (lead.sql) {
        cell.sqls++;
        if (lead.disqualified) cell.sqlsDisqualified++;
      }
      // Unanswered counts once the limit has passed on the as-of date; before that it may still come in time.
      if (waited !== null) {
        const { response } = lead;
        if (response === null ? waited(lead.createdAt) > responseMs : !Number.isNaN(response)) cell.responseKnown++;
        if (response !== null && response <= responseMs) cell.answeredInTime++;
      }
      if (lead.attempts !== null) {
        cell.attemptsKnown++;
        if (lead.attempts >= enough) cell.enoughAttempts++;
      }
      if (!lead.won) return;
      cell.customers++;
      if (revenue !== null) {
        cell.revenue += revenue;
        cell.pricedCustomers++;
      }
      if (lead.wonDay !== null) cell.daysToWin += Math.max(0, lead.wonDay - lead.createdDay);
      bookIn(lead.wonDay === null ? lead.month : monthOfDay(lead.wonDay), channel, persona, revenue);
    },
    book: (wonDay, channel, persona, revenue) => bookIn(monthOfDay(wonDay), channel, persona, revenue),
    cohorts: (known, order) => sorted(counts.list(), order).map(cell => cohort(cell, known, currency)),
    booked: order =>
      sorted(wins.list(), order).map(win => ({
        month: monthName(win.month),
        channel: win.channel,
        persona: win.persona,
        won: win.won,
        revenue: roundMoney(win.revenue, currency),
      })),
  };
}

function cohort(cell: Counts, known: Known, currency: string | null): Cohort {
  const where = (isKnown: boolean, count: number) => (isKnown ? count : null);
  return {
    month: monthName(cell.month),
    channel: cell.channel,
    persona: cell.persona,
    leads: cell.leads,
    disqualified: where(known.disqualified, cell.disqualified),
    mqls: where(known.mqls, cell.mqls),
    sqls: where(known.sqls, cell.sqls),
    sqlsDisqualified: where(known.sqls && known.disqualified, cell.sqlsDisqualified),
    customers: where(known.customers, cell.customers),
    revenue: where(known.revenue, roundMoney(cell.revenue, currency)),
    pricedCustomers: where(known.revenue, cell.pricedCustomers),
    daysToWin: where(known.wonDates, cell.daysToWin),
    responseKnown: where(known.response, cell.responseKnown),
    answeredInTime: where(known.response, cell.answeredInTime),
    attemptsKnown: where(known.attempts, cell.attemptsKnown),
    enoughAttempts: where(known.attempts, cell.enoughAttempts),
  };
}

function sorted<Cell extends Pick<Counts, "month" | "channel" | "persona">>(cells: Cell[], order: NameOrder): Cell[] {
  return cells.sort(
    (a, b) =>
      a.month - b.month ||
      order.channels.get(a.channel)! - order.channels.get(b.channel)! ||
      order.personas.get(a.persona)! - order.personas.get(b.persona)!,
  );
}
