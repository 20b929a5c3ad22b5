import { nine } from "./nine.ts";

/** a > b as in exact decimals: 0.1 + 0.2 is not above 0.3. */
export function above(a: number, b: number): boolean {
  return a > b && nine(a) > nine(b);
}
