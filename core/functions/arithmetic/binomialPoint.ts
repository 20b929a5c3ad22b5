/**
 * P(exactly `wins` of `leads`) at a rate strictly between 0 and 1, in saddle-point form: no large logarithms cancel, so the
 * last digits hold for many leads too. Source: Loader (2000), Fast and accurate computation of binomial probabilities.
 */
export function binomialPoint(leads: number, wins: number, rate: number): number {
  const misses = leads - wins;
  if (wins === 0) return Math.exp(leads * Math.log1p(-rate));
  if (misses === 0) return Math.exp(leads * Math.log(rate));
  const exponent =
    stirlingRest(leads) -
    stirlingRest(wins) -
    stirlingRest(misses) -
    deviance(wins, leads * rate) -
    deviance(misses, leads * (1 - rate));
  return Math.exp(exponent) * Math.sqrt(leads / (2 * Math.PI * wins * misses));
}

/** x log(x / mean) + mean - x, without cancellation near the mean. */
function deviance(x: number, mean: number): number {
  const away = (x - mean) / (x + mean);
  if (Math.abs(away) > 0.1) return x * Math.log(x / mean) + mean - x;
  let power = 2 * x * away;
  let total = (x - mean) * away;
  for (let odd = 3; ; odd += 2) {
    power *= away * away;
    const next = total + power / odd;
    if (next === total) return total;
    total = next;
  }
}

/** log(n!) minus Stirling's formula. Small numbers are carried up to where the series holds. */
function stirlingRest(n: number): number {
  let rest = 0;
  let at = n;
  // log of ((at + 1) / at) to the power at + 1/2, less 1, is what one step of Stirling's formula misses.
  for (; at < 16; at++) rest += stirlingStep(at);
  const square = 1 / (at * at);
  return rest + (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - square / 1188) * square) * square) * square) / at;
}

/** (n + 1/2) log(1 + 1/n) - 1 as the series sum of y^2k / (2k + 1) with y = 1 / (2n + 1). */
function stirlingStep(n: number): number {
  const square = 1 / ((2 * n + 1) * (2 * n + 1));
  let power = 1;
  let total = 0;
  for (let odd = 3; power > 1e-18; odd += 2) {
    power *= square;
    total += power / odd;
  }
  return total;
}
