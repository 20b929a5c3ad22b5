/** The numbers of the agreement as the plan has them today. SLA Agreement works out the same with formulas. */
import { nearest } from "../functions/arithmetic/nearest.ts";
import { up } from "../functions/arithmetic/up.ts";
import { leadsFor } from "../workbook/metrics/leadsFor.ts";
import { measure } from "../workbook/metrics/measure.ts";
import { rowKey } from "../workbook/metrics/metricRows.ts";
import { marketingsPart } from "../workbook/metrics/planTotals.ts";
import { allChannels, type Settings, type State } from "../workbook/state/state.ts";
import { windows } from "../workbook/state/windows.ts";
import type { AgreedRow } from "./agreedVersion.ts";
import type { Figures } from "./figures.ts";

export function planRows(state: State): AgreedRow[] {
  const shares = new Map(
    state.settings.metrics.map(({ channel, persona, share }) => [rowKey({ channel, persona }), share]),
  );
  return measure(state).map(({ channel, persona, goal, rateUsed, price, leadsAMonth, leadsNeeded }) => ({
    channel,
    persona,
    owner: ownerOf(state.settings, channel),
    share: shares.get(rowKey({ channel, persona })) ?? null,
    goal,
    rate: rateUsed,
    price,
    leadsAMonth,
    leadsNeeded,
    leadsWithBuffer: leadsFor(goal, price, rateUsed, state.settings.buffer),
  }));
}

const ownerOf = ({ channels }: Settings, name: string): string =>
  name === allChannels ? "marketing" : (channels.find(channel => channel.name === name)?.owner ?? "");

export function planFigures(state: State): Figures {
  const { settings } = state;
  const rows = planRows(state);
  const marketing = rows.filter(({ owner }) => owner === "marketing");
  const sum = (list: readonly AgreedRow[], of: (row: AgreedRow) => number | null) =>
    list.reduce((total, row) => total + (of(row) ?? 0), 0);
  const { revenueGoal } = settings;
  const buffered = sum(marketing, row => row.leadsWithBuffer);
  const { marketingGoal, marketingLeads: leads } = marketingsPart(state, measure(state));
  const closeRate =
    revenueGoal === null || buffered === 0
      ? null
      : sum(marketing, row => (row.leadsWithBuffer ?? 0) * (row.rate ?? 0)) / buffered;
  const funnel = funnelOf(state, leads, closeRate);
  const leadsAWeek = weekly(leads);
  const mqlsAWeek = weekly(funnel.mqls);
  const typed = settings.mqlsAWeek;
  return {
    revenueGoal,
    otherForecast: settings.otherForecast,
    marketingGoal,
    salesGoal:
      revenueGoal === null
        ? null
        : sum(
            rows.filter(({ owner }) => owner === "sales"),
            ({ goal }) => goal,
          ),
    leads,
    leadsAWeek,
    closeRate,
    ...funnel,
    mqlsAWeek,
    expectedRevenue: sum(rows, row => (row.leadsAMonth ?? 0) * (row.price ?? 0) * (row.rate ?? 0)),
    leadsToday: sum(marketing, row => row.leadsAMonth),
    promisedAWeek: typed ?? mqlsAWeek ?? leadsAWeek,
    promisedAMonth: typed === null ? (funnel.mqls ?? leads) : up((typed * 52) / 12),
    rampTarget: settings.mqlTarget,
    rampWeeks: settings.mqlRampWeeks,
    answeredShare: settings.answeredShare,
    attemptsShare: settings.attemptsShare,
    buffer: settings.buffer,
    responseLimit: settings.responseLimit,
    attempts: settings.attempts,
  };
}

const weekly = (monthly: number | null): number | null => (monthly === null ? null : up((monthly * 12) / 52));

/** The stages between lead and customer, so that leads x (1 - DQ) x close rate of MQLs = leads x close rate. */
function funnelOf(state: State, leads: number | null, closeRate: number | null) {
  const dqRate = dqRateOf(state);
  const mqlCloseRate =
    dqRate === null || dqRate === 1 || closeRate === null ? null : Math.min(1, closeRate / (1 - dqRate));
  const mqls = dqRate === null || leads === null ? null : nearest(leads * (1 - dqRate));
  if (leads === null || closeRate === null) return { dqRate, mqlCloseRate, mqls, customers: null };
  const share = dqRate === null || mqlCloseRate === null ? closeRate : (1 - dqRate) * mqlCloseRate;
  return { dqRate, mqlCloseRate, mqls, customers: nearest(leads * share) };
}

/** Over the rate window, from the rows that know MQLs; null where none does. */
function dqRateOf({ settings, history }: State): number | null {
  const { rateWindow } = windows(settings, history);
  if (!rateWindow) return null;
  const known = history.filter(
    ({ month, mqls }) => mqls !== null && month >= rateWindow.first && month <= rateWindow.last,
  );
  const leads = known.reduce((total, row) => total + (row.leads ?? 0), 0);
  const mqls = known.reduce((total, row) => total + (row.mqls ?? 0), 0);
  return leads === 0 ? null : Math.max(0, 1 - mqls / leads);
}
