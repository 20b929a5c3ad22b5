import { normalQuantile } from "./normalQuantile.ts";

/**
 * Wilson score interval of a close rate, e.g. 50 of 100 at 0.95: [0.404, 0.596]. Exactly 0 and 1 at the ends; NaN without leads.
 * Source: Wilson (1927), Probable inference, the law of succession, and statistical inference.
 */
export function wilson(customers: number, leads: number, confidence: number): [number, number] {
  if (!(leads > 0)) return [Number.NaN, Number.NaN];
  const z = normalQuantile((1 - confidence) / 2);
  return [low(customers, leads, z), 1 - low(leads - customers, leads, z)];
}

/** The product of both bounds is known, so the lower one needs no subtraction. */
function low(customers: number, leads: number, z: number): number {
  const rate = customers / leads;
  const extra = (z * z) / leads;
  const high = rate + extra / 2 + Math.sqrt(extra * (rate * (1 - rate) + extra / 4));
  return customers === 0 ? 0 : (rate * rate) / high;
}
