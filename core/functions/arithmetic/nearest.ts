import { nine } from "./nine.ts";

/** The nearest whole number, half up, as in exact decimals: 0.1 + 0.4 and 0.5 both give 1. */
export function nearest(x: number): number {
  return Math.round(nine(x));
}
