/** The rows of the counting statement as what they say. */

import type { Booked, Cohort, Reading, Week } from "../crm/reading.ts";
import { roundMoney } from "../currencyDecimals.ts";
import { numberOf, type Rows, textOf } from "./source.ts";

export interface Counted {
  /** ISO date; null where no row has a readable creation date. */
  readonly asOf: string | null;
  readonly firstCreated: string | null;
  readonly rows: { readonly read: number; readonly used: number; readonly merged: number };
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
  readonly problems: ReadonlyMap<string, number>;
  readonly outcome: Reading["outcome"];
  readonly otherCurrencies: readonly { readonly code: string; readonly sum: number }[];
  readonly cohorts: readonly Cohort[];
  readonly booked: readonly Booked[];
  readonly weeks: readonly Week[];
  /** Wins by creation month and the months until they came. */
  readonly wins: readonly { readonly month: string; readonly months: number; readonly wins: number }[];
}

/** `currency`: of the workbook; null where it is not known. */
export function countedOf(rows: Rows, currency: string | null): Counted {
  const of = (part: string) => rows.filter(([name]) => name === part);
  const named = (part: string, detail: string) => of(part).find(row => row[4] === detail);
  const count = (part: string, detail: string) => numberOf(named(part, detail)?.[5]) ?? 0;
  const money = (cell: unknown, code = currency) => {
    const sum = numberOf(cell);
    return sum === null ? null : roundMoney(sum, code);
  };
  const day = (part: string) => textOf(of(part)[0]?.[1]) || null;
  return {
    asOf: day("as of"),
    firstCreated: day("first"),
    rows: { read: count("rows", "read"), used: count("rows", "used"), merged: count("rows", "merged") },
    leftOut: of("left out").map(row => ({ reason: textOf(row[4]), count: numberOf(row[5]) ?? 0 })),
    problems: new Map(of("problem").map(row => [textOf(row[4]), numberOf(row[5]) ?? 0])),
    outcome: {
      won: count("outcome", "won"),
      lost: count("outcome", "lost"),
      open: count("outcome", "open"),
      wonAmount: money(named("outcome", "won")?.[11]) ?? 0,
    },
    otherCurrencies: of("other currency").map(row => ({
      code: textOf(row[4]),
      sum: money(row[11], textOf(row[4])) ?? 0,
    })),
    cohorts: of("cohort").map(row => cohort(row, money(row[11]))),
    booked: of("booked").map(row => ({
      month: textOf(row[1]),
      channel: textOf(row[2]),
      persona: textOf(row[3]),
      won: numberOf(row[10]) ?? 0,
      revenue: money(row[11]) ?? 0,
    })),
    weeks: of("week").map(row => ({
      week: textOf(row[1]),
      channel: textOf(row[2]),
      leads: numberOf(row[5]),
      mqls: numberOf(row[7]),
      sqls: numberOf(row[8]),
      won: numberOf(row[10]),
      wonRevenue: money(row[11]),
    })),
    wins: of("maturity").map(row => ({
      month: textOf(row[1]),
      months: numberOf(row[13]) ?? 0,
      wins: numberOf(row[5]) ?? 0,
    })),
  };
}

function cohort(row: readonly unknown[], revenue: number | null): Cohort {
  const at = (index: number) => numberOf(row[index]);
  return {
    month: textOf(row[1]),
    channel: textOf(row[2]),
    persona: textOf(row[3]),
    leads: at(5) ?? 0,
    disqualified: at(6),
    mqls: at(7),
    sqls: at(8),
    sqlsDisqualified: at(9),
    customers: at(10),
    revenue,
    pricedCustomers: at(12),
    daysToWin: at(13),
    responseKnown: at(14),
    answeredInTime: at(15),
    attemptsKnown: at(16),
    enoughAttempts: at(17),
  };
}
