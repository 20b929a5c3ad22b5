/** What a month's goal means for each week: by working days, and along the ramp to a later target. */

import { nearest } from "../../functions/arithmetic/nearest.ts";
import { up } from "../../functions/arithmetic/up.ts";
import { nearestFormula, upFormula, whereKnown } from "../model/expressions.ts";
import { setupRanges } from "../sheets/setupPlaces.ts";
import { mondayOfSerial, serialOfDate } from "../state/dates.ts";
import type { FormulaMode, Settings } from "../state/state.ts";

/** The Monday of the week of a day, in a spreadsheet's own arithmetic: serial number 2 is a Monday. */
export const mondayFormula = (day: string): string => `ROUNDUP((${day}-1)/7,0)*7-5`;

/** Monday to Friday, less the holidays among them, from a Monday to a last day. */
export function workingDays(monday: number, last: number, holidays: readonly string[]): number {
  const end = Math.min(last, monday + 4);
  const days = Math.max(0, end - monday + 1);
  const off = holidays.map(serialOfDate).filter(day => day !== null && day >= monday && day <= end).length;
  return Math.max(0, days - off);
}

export function workingDaysFormula(monday: string, last: string | null): string {
  const friday = `${monday}+4`;
  const end = last === null ? friday : `MIN(${last},${friday})`;
  const { holidays } = setupRanges;
  return `MAX(0,MAX(0,${end}-${monday}+1)-COUNTIFS(${holidays},">="&${monday},${holidays},"<="&${end}))`;
}

/** A month's number for one week: a year has 52 weeks. */
export const weeklyFormula = (mode: FormulaMode, monthly: string): string =>
  mode === "sla" ? `SLA_WEEKLY_GOAL(${monthly})` : upFormula(`${monthly}*12/52`);

/** A month has 52 / 12 weeks; a week with holidays gets its part. */
export const leadsOfWeek = (monthly: number, days: number): number => up((((monthly * days) / 5) * 12) / 52);

export const leadsOfWeekFormula = (mode: FormulaMode, monthly: string, days: string): string =>
  weeklyFormula(mode, `${monthly}*${days}/5`);

/** MQLs promised for the week of a Monday: today's number, then the ramp, then the target. */
export function mqlsOfWeek(settings: Settings, monday: number): number | null {
  const { mqlsAWeek, mqlTarget, mqlRampWeeks, mqlRampStart } = settings;
  const start = mqlRampStart === null ? null : serialOfDate(mqlRampStart);
  if (mqlsAWeek === null || mqlTarget === null || !mqlRampWeeks || start === null) return mqlsAWeek;
  const week = (monday - mondayOfSerial(start)) / 7 + 1;
  if (week < 1) return mqlsAWeek;
  if (week >= mqlRampWeeks) return mqlTarget;
  return nearest(mqlsAWeek + ((mqlTarget - mqlsAWeek) * week) / mqlRampWeeks);
}

export function mqlsOfWeekFormula(mode: FormulaMode, monday: string): string {
  const [now, target, weeks] = ["SlaMqlsAWeek", "SlaMqlTarget", "SlaMqlRampWeeks"];
  const week = `((${monday}-(${mondayFormula("SlaMqlRampStart")}))/7+1)`;
  const onRamp =
    mode === "sla"
      ? `INDEX(SLA_RAMP(${now},${target},${weeks}),${week},1)`
      : nearestFormula(`${now}+(${target}-${now})*${week}/${weeks}`);
  const placed = `IF(${week}<1,${now},IF(${week}>=${weeks},${target},${onRamp}))`;
  const ramped = [target, weeks, "SlaMqlRampStart"].reduceRight(
    (rest, cell) => `IF(${cell}="",${now},${rest})`,
    placed,
  );
  return `IF(${now}="","",${ramped})`;
}

/** The promise of a week as a month's goal. */
export const monthOfWeeks = (weekly: number): number => up((weekly * 52) / 12);
export const monthOfWeeksFormula = (weekly: string): string => whereKnown([weekly], upFormula(`${weekly}*52/12`));
