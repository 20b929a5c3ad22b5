import { normalTail } from "./normalTail.ts";

/** The z with P(Z > z) = tail, for a tail above 0 and up to 0.5. */
export function normalQuantile(tail: number): number {
  let z = firstGuess(tail);
  // Each step about triples the right digits; the guess has two.
  for (let step = 0; step < 4; step++) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const newton = (normalTail(z) - tail) / density;
    z = Math.max(0, z + newton / (1 - (z * newton) / 2));
  }
  return z;
}

/** Exact in the middle and right to a few percent in the far tail. */
function firstGuess(tail: number): number {
  if (tail > 0.2) return (0.5 - tail) * Math.sqrt(2 * Math.PI);
  const t = Math.sqrt(-2 * Math.log(tail));
  return t - Math.log(t * Math.sqrt(2 * Math.PI)) / t;
}
