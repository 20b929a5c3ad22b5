/** The week table of SLA Scorecard as numbers: goals by working days and ramp, actuals from SLA Weeks. */

import type { WeekRow } from "../../crm/history.ts";
import type { PaceWord } from "../../functions/arithmetic/paceWord.ts";
import { isMarketings } from "../metrics/planTotals.ts";
import { dateOfSerial, mondayOfSerial, serialOfDate } from "../state/dates.ts";
import type { State } from "../state/state.ts";
import { paceOf } from "./scorecardPace.ts";
import { leadsOfWeek, mqlsOfWeek, workingDays } from "./weekGoals.ts";

/** Weeks that are over or running, and weeks to come. */
export const pastWeeks = 9;
export const comingWeeks = 4;

export interface ScorecardWeek {
  /** ISO date of the Monday. */
  readonly week: string;
  readonly days: number;
  readonly leadsGoal: number | null;
  /** Marketing-owned channels. */
  readonly leads: number | null;
  readonly leadsPace: PaceWord | null;
  readonly mqlGoal: number | null;
  readonly mqls: number | null;
  readonly mqlPace: PaceWord | null;
  readonly sqls: number | null;
  readonly won: number | null;
  readonly wonRevenue: number | null;
}

type WeekCount = "leads" | "mqls" | "sqls" | "won" | "wonRevenue";

export function scorecardWeeks(state: State, lastDay: string | null, leadsAMonth: number | null): ScorecardWeek[] {
  const { settings, weeks } = state;
  const last = serialOfDate(lastDay ?? "");
  if (last === null) return [];
  const first = weeks.map(({ week }) => week).sort()[0];
  const whole = settings.detail === "total";
  return Array.from({ length: pastWeeks + comingWeeks }, (_, index) => {
    const monday = mondayOfSerial(last) + 7 * (index - pastWeeks + 1);
    const week = dateOfSerial(monday);
    const days = workingDays(monday, monday + 4, settings.holidays);
    const past = monday <= last && first !== undefined && week >= first;
    const sum = (key: WeekCount, marketing: boolean) => {
      if (!past || weeks.every(row => row[key] === null)) return null;
      const rows = weeks.filter(row => row.week === week);
      return sumOf(marketing && !whole ? rows.filter(({ channel }) => isMarketings(settings, channel)) : rows, key);
    };
    const over = days === 0 ? 0 : workingDays(monday, last, settings.holidays) / days;
    const leadsGoal = leadsAMonth === null ? null : leadsOfWeek(leadsAMonth, days);
    const mqlGoal = mqlsOfWeek(settings, monday);
    const [leads, mqls] = [sum("leads", true), sum("mqls", true)];
    const pace = (actual: number | null, goal: number | null) => (past ? paceOf(actual, goal, over) : null);
    return {
      week,
      days,
      leadsGoal,
      leads,
      leadsPace: pace(leads, leadsGoal),
      mqlGoal,
      mqls,
      mqlPace: pace(mqls, mqlGoal),
      sqls: sum("sqls", false),
      won: sum("won", false),
      wonRevenue: sum("wonRevenue", false),
    };
  });
}

const sumOf = (rows: readonly WeekRow[], key: WeekCount): number =>
  rows.reduce((total, row) => total + (row[key] ?? 0), 0);
