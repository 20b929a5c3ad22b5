/** SLA Scorecard as numbers, for the pane, the monthly report and tests. Same rules as the formulas of its sheet. */
import type { PaceWord } from "../../functions/arithmetic/paceWord.ts";
import { wilson } from "../../functions/arithmetic/wilson.ts";
import { type PlanTotals, planTotals } from "../metrics/planTotals.ts";
import type { State } from "../state/state.ts";
import { type Commitment, commitments, goalsOf } from "./commitments.ts";
import type { KpiCounts, Period } from "./kpiParts.ts";
import { type Kpi, kpis } from "./kpis.ts";
import { type TypedKpi, typedKpis } from "./kpisTyped.ts";
import { type ScorecardChannel, scorecardChannels } from "./scorecardChannels.ts";
import type { CountKey } from "./scorecardCounts.ts";
import { countWithinChance, paceOf } from "./scorecardPace.ts";
import { monthsBefore, type Periods, periodsOf } from "./scorecardPeriods.ts";
import { type ScorecardWeek, scorecardWeeks } from "./scorecardWeeks.ts";

export interface CommitmentLine extends Pick<Commitment, "key" | "label" | "side" | "format" | "missing"> {
  /** So far in the running month. */
  readonly actual: number | null;
  readonly goal: number | null;
  /** What is due by now; a share has no such part. */
  readonly byNow: number | null;
  readonly pace: PaceWord | null;
  readonly withinChance: boolean;
  /** Leads behind a share. */
  readonly sample: number | null;
  readonly range: readonly [number, number] | null;
  /** Oldest first; the running month is the last one. */
  readonly months: readonly (number | null)[];
}

export interface KpiLine extends Pick<Kpi, "key" | "label" | "format" | "missing"> {
  readonly value: number | null;
  readonly goal: number | null;
  readonly sample: number | null;
  readonly range: readonly [number, number] | null;
  readonly months: readonly (number | null)[];
}

export interface Scorecard extends Periods {
  readonly goalsFrom: string;
  readonly commitments: readonly CommitmentLine[];
  readonly kpis: readonly KpiLine[];
  readonly channels: readonly ScorecardChannel[];
  readonly weeks: readonly ScorecardWeek[];
  readonly totals: PlanTotals;
}

export const goalsFrom = ({ versions }: State): string => {
  const agreed = versions[versions.length - 1];
  return agreed
    ? `Goals of the agreed version ${agreed.number} of ${agreed.date}; shares promised as in SLA Setup.`
    : "Goals of the plan: no version is agreed yet.";
};

/** Months that the trend shows, from the month after the first one kept. */
const shownMonths = Array.from({ length: monthsBefore }, (_, index) => index + 1);

export function scorecard(state: State): Scorecard {
  const periods = periodsOf(state);
  const totals = planTotals(state);
  const counts: KpiCounts = (key, period) =>
    (typeof period === "number" ? periods.byMonth[period] : periods[period])?.[key] ?? null;
  const goals = goalsOf(state, periods.lastDay, totals);
  const lines = commitments.map((commitment, index) =>
    commitmentLine(commitment, goals[index]?.value ?? null, counts, periods.lastDay === null ? null : periods.elapsed),
  );
  return {
    ...periods,
    goalsFrom: goalsFrom(state),
    commitments: lines,
    kpis: [
      ...kpis.map(kpi => kpiLine(kpi, counts, periods.complete)),
      ...typedKpis.map(kpi => typedLine(kpi, state, periods)),
    ],
    channels: scorecardChannels(state),
    weeks: scorecardWeeks(state, periods.lastDay, goals[0]?.value ?? null),
    totals,
  };
}

function sampled(sample: readonly [CountKey, CountKey] | undefined, counts: KpiCounts, period: Period) {
  const [part, whole] = sample ? [counts(sample[0], period), counts(sample[1], period)] : [null, null];
  const sound = part !== null && whole !== null && whole > 0 && part <= whole;
  return { sample: whole, range: sound ? wilson(part, whole, 0.95) : null };
}

function commitmentLine(
  { key, label, side, format, missing, figure, sample }: Commitment,
  goal: number | null,
  counts: KpiCounts,
  elapsed: number | null,
): CommitmentLine {
  const actual = figure.value(counts, monthsBefore);
  const { sample: behind, range } = sampled(sample, counts, monthsBefore);
  const byNow = format === "rate" || goal === null || elapsed === null ? null : goal * elapsed;
  const pace = elapsed === null ? null : paceOf(actual, goal, format === "rate" ? 1 : elapsed);
  const short = actual !== null && goal !== null && pace !== "Met" && pace !== "On track";
  const byChance =
    format === "rate"
      ? range !== null && goal !== null && range[1] >= goal
      : format === "count" && byNow !== null && actual !== null && countWithinChance(actual, byNow);
  return {
    key,
    label,
    side,
    format,
    missing,
    actual,
    goal,
    byNow,
    pace,
    withinChance: pace !== null && short && byChance,
    sample: behind,
    range,
    months: shownMonths.map(month => figure.value(counts, month)),
  };
}

function kpiLine(
  { key, label, format, missing, over, trend, figure, sample }: Kpi,
  counts: KpiCounts,
  complete: boolean,
) {
  const summary: Period = over === "last month" ? (complete ? monthsBefore : monthsBefore - 1) : over;
  const shown = (month: number) => trend && (over !== "last month" || complete || month < monthsBefore);
  return {
    key,
    label,
    format,
    missing,
    goal: null,
    value: figure.value(counts, summary),
    ...sampled(sample, counts, summary),
    months: shownMonths.map(month => (shown(month) ? figure.value(counts, month) : null)),
  };
}

const typedLine = (
  { key, label, format, missing, value, goal }: TypedKpi,
  state: State,
  periods: Periods,
): KpiLine => ({
  key,
  label,
  format,
  missing,
  goal: goal?.value(state) ?? null,
  value: value(state, periods.window),
  sample: null,
  range: null,
  months: shownMonths.map(() => null),
});
