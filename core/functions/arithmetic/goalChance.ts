import { binomialPoint } from "./binomialPoint.ts";

/** P(at least `deals` customers from `leads`), each lead closing at `rate`: the upper binomial tail, to about 1e-12 relative. */
export function goalChance(leads: number, deals: number, rate: number): number {
  if (deals <= 0) return 1;
  if (deals > leads || rate <= 0) return 0;
  if (rate >= 1) return 1;
  const point = (wins: number) => binomialPoint(leads, wins, rate);
  if (deals > leads * rate) return point(deals) * atLeast(deals, leads - deals, rate, 1 - rate);
  // Below the mean the unlucky side is the shorter one; seen from the misses it is a tail of the same kind.
  const wins = deals - 1;
  return 1 - point(wins) * atLeast(leads - wins, wins, 1 - rate, rate);
}

/**
 * P(at least `wins`) over P(exactly `wins`): the continued fraction of the incomplete beta function in its even form, whose
 * terms are all positive. It settles within a few times the standard deviation.
 * Source: Didonato and Morris (1992), Significant digit computation of the incomplete beta function ratios.
 */
function atLeast(wins: number, misses: number, rate: number, missRate: number): number {
  const b = misses + 1;
  const lambda = wins * missRate - b * rate;
  let value = (wins / (wins + 1)) * (lambda + 1);
  let numerator = value;
  let denominator = 0;
  for (let n = 1; n < b; n++) {
    const odd = wins + 2 * n - 1;
    const slope = (n * (b - n) * rate) / odd;
    const alpha = (slope * (wins + n - 1) * (wins + b + n - 1) * rate) / odd;
    const beta = n + slope + ((wins + n) / (odd + 2)) * (lambda + 1 + n * (1 + missRate));
    denominator = 1 / (beta + alpha * denominator);
    numerator = beta + alpha / numerator;
    const change = numerator * denominator;
    value *= change;
    if (Math.abs(change - 1) < 2e-16) break;
  }
  return (wins * missRate) / value;
}
