/** The way from today's number a week to a later one, told at its quarters. */
import { nearest } from "../functions/arithmetic/nearest.ts";
import { up } from "../functions/arithmetic/up.ts";

export interface RampPoint {
  readonly week: number;
  readonly value: number;
}

/** As period `week` of SLA_RAMP. */
export function rampPoint(start: number, target: number, weeks: number, quarter: number): RampPoint {
  const week = up((weeks * quarter) / 4);
  return { week, value: nearest(start + ((target - start) * week) / weeks) };
}
