/** Shares of the goal from expected revenue, as values: a weak channel does not quietly lower its own goal. */
import { splitGoal } from "../../functions/arithmetic/splitGoal.ts";
import { type MetricsInput, type State, unassigned } from "../state/state.ts";
import { type Measured, measure } from "./measure.ts";
import { rowKey } from "./metricRows.ts";

/** Shares are written in whole hundredths of a percent, so that they add up to 100 % exactly. */
const unit = 0.0001;

export function withPrefilledShares(state: State): State {
  const rows = measure(state);
  const shares = splitGoal(1, weights(rows), unit);
  const typed = new Map(state.settings.metrics.map(input => [rowKey(input), input]));
  const metrics = rows.map(({ channel, persona }, index): MetricsInput => {
    const input = typed.get(rowKey({ channel, persona }));
    typed.delete(rowKey({ channel, persona }));
    return {
      channel,
      persona,
      ownCloseRate: input?.ownCloseRate ?? null,
      ownLeads: input?.ownLeads ?? null,
      share: shares[index] ?? 0,
    };
  });
  return { ...state, settings: { ...state.settings, metrics: [...metrics, ...typed.values()] } };
}

const isAssigned = ({ channel, persona }: Measured): boolean => channel !== unassigned && persona !== unassigned;

/**
 * Expected revenue per row. A persona without any takes an equal part of the goal, split over the channels as the
 * others are; without any expected revenue at all every row counts the same. Unassigned gets nothing.
 */
function weights(rows: readonly Measured[]): number[] {
  const expected = rows.map(row => (isAssigned(row) ? (row.expectedRevenue ?? 0) : 0));
  const total = sum(expected);
  if (total === 0) return rows.map(row => (isAssigned(row) ? 1 : 0));
  const sumWhere = (test: (row: Measured) => boolean) => sum(expected.filter((_, index) => test(rows[index]!)));
  const personas = [...new Set(rows.filter(isAssigned).map(({ persona }) => persona))];
  const silent = personas.filter(name => sumWhere(({ persona }) => persona === name) === 0);
  const equalPart = total / Math.max(1, personas.length - silent.length);
  return rows.map((row, index) => {
    if (!isAssigned(row) || !silent.includes(row.persona)) return expected[index]!;
    return (equalPart * sumWhere(({ channel }) => channel === row.channel)) / total;
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
