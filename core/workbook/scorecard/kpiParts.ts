/** How a key figure is written once and read twice: as a formula of SLA Scorecard, and as a number for pane and report. */

import { whereKnown } from "../model/expressions.ts";
import type { FormulaMode } from "../state/state.ts";
import type { CountKey } from "./scorecardCounts.ts";

/** A month counts from 0, the oldest one. */
export type Period = "window" | "rateWindow" | number;

export interface KpiCells {
  readonly mode: FormulaMode;
  /** Rows of SLA Metrics. */
  readonly rows: number;
  readonly cell: (key: CountKey, period: Period) => string;
}

export type KpiCounts = (key: CountKey, period: Period) => number | null;

/** Formulas stand without "="; an empty text there is null here. */
export interface Expression {
  readonly formula: (cells: KpiCells, period: Period) => string;
  readonly value: (counts: KpiCounts, period: Period) => number | null;
}

export const counted = (key: CountKey): Expression => ({
  formula: ({ cell }, period) => cell(key, period),
  value: (counts, period) => counts(key, period),
});

/** Part / whole; blank without a whole, and where typed counts make the part larger than it. */
export const share = (part: CountKey, whole: CountKey, name: string): Expression => ({
  formula: ({ mode, cell }, period) => {
    const [top, bottom] = [cell(part, period), cell(whole, period)];
    const quotient = mode === "sla" ? `${name}(${top},${bottom})` : `${top}/${bottom}`;
    return whereKnown([top, bottom], `IF(${bottom}=0,"",IF(${top}>${bottom},"",${quotient}))`);
  },
  value: (counts, period) => {
    const [top, bottom] = [counts(part, period), counts(whole, period)];
    return top === null || bottom === null || bottom === 0 || top > bottom ? null : top / bottom;
  },
});

/** One count for each of another; `name` where an SLA function gives it. */
export const per = (top: CountKey, bottom: CountKey, name: string | null = null): Expression => ({
  formula: ({ mode, cell }, period) => {
    const [a, b] = [cell(top, period), cell(bottom, period)];
    const quotient = mode === "sla" && name !== null ? `${name}(${a},${b})` : `${a}/${b}`;
    return whereKnown([a, b], `IF(${b}=0,"",${quotient})`);
  },
  value: (counts, period) => {
    const [a, b] = [counts(top, period), counts(bottom, period)];
    return a === null || b === null || b === 0 ? null : a / b;
  },
});

/** A month against the one before, as a share. */
export const growth = (key: CountKey): Expression => ({
  formula: ({ mode, cell }, period) => {
    const [now, before] = [cell(key, period), cell(key, Number(period) - 1)];
    const rate = mode === "sla" ? `SLA_LEAD_VELOCITY(${now},${before})` : `(${now}-${before})/${before}`;
    return whereKnown([now, before], `IF(${before}=0,"",${rate})`);
  },
  value: (counts, period) => {
    const [now, before] = [counts(key, period), counts(key, Number(period) - 1)];
    return now === null || before === null || before === 0 ? null : (now - before) / before;
  },
});
