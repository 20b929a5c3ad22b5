/** P(Z > z) of the standard normal distribution for z >= 0, to about 1e-15 relative. */
export function normalTail(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return z < 2.5 ? 0.5 - density * fromCentre(z) : density * millsRatio(z);
}

/** z + z^3/3 + z^5/15 + ...: only positive terms, so no digits are lost. */
function fromCentre(z: number): number {
  let term = z;
  let total = z;
  for (let odd = 3; term > total * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    total += term;
  }
  return total;
}

/** The continued fraction 1/(z + 1/(z + 2/(z + 3/...))), from the far end; 200 levels are enough from 2.5 on. */
function millsRatio(z: number): number {
  let below = z;
  for (let level = 200; level > 0; level--) below = z + level / below;
  return 1 / below;
}
