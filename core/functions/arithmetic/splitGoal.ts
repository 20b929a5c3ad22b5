import { nearest } from "./nearest.ts";
import { nine } from "./nine.ts";

/**
 * Splits a goal by weights into whole units (0.01 = cents) that add up to the goal, itself rounded to whole units first.
 * Largest remainder; ties go to the earlier part. Empty when no weight is above 0.
 */
export function splitGoal(goal: number, weights: readonly number[], unit: number): number[] {
  const shares = smallestWhole(weights);
  const total = sum(shares);
  if (!(total > 0)) return [];
  const units = nearest(goal / unit);
  // Dealing out whole rounds first keeps the remainders exact where the units are many.
  const rounds = Math.floor(units / total);
  const rest = units - rounds * total;
  const parts = shares.map((share, at) => {
    const exact = nine((rest * share) / total + ((rounds * share) % 1));
    const whole = Math.floor(exact);
    return { at, units: Math.floor(rounds * share) + whole, remainder: nine(exact - whole) };
  });
  const missing = Math.round(units - sum(parts.map(part => part.units)));
  const byRemainder = [...parts].sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const part of byRemainder.slice(0, Math.max(0, missing))) part.units += 1;
  return parts.map(part => inMoney(part.units, unit));
}

/** Weights such as 0.1, 0.2 and 0.7 as 1, 2 and 7, so that sums and ties are exact; as they are where they have no short decimals. */
function smallestWhole(weights: readonly number[]): readonly number[] {
  for (let scale = 1; scale <= 1e9; scale *= 10) {
    const scaled = weights.map(weight => nine(weight * scale));
    if (!scaled.every((value, i) => Number.isSafeInteger(value) && value / scale === weights[i])) continue;
    const divisor = scaled.reduce(commonDivisor, 0);
    return divisor > 1 ? scaled.map(value => value / divisor) : scaled;
  }
  return weights;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** A division by 100 gives the double nearest to the decimal; a product with 0.01 does not always. */
function inMoney(units: number, unit: number): number {
  if (Number.isInteger(unit)) return units * unit;
  const perOne = nine(1 / unit);
  return Number.isInteger(perOne) && 1 / perOne === unit ? units / perOne : Number((units * unit).toPrecision(15));
}
