import { nine } from "../arithmetic/nine.ts";
import type { Limits, Param } from "./param.ts";

/** Why a number is outside the limits of its parameter, and what to type instead; null when it is inside. */
export function outside(value: number, param: Param): string | null {
  const { min, max, open, whole } = param.limits;
  if (!Number.isFinite(value)) return `${value} is not a number.`;
  if (value < min || value > max || (open && (value === min || value === max))) return describe(value, param);
  if (whole && !Number.isInteger(value)) {
    return `${value} is not a whole number; type ${Math.floor(value)} or ${Math.ceil(value)}.`;
  }
  return null;
}

function describe(value: number, { kind, limits: { min, max, open } }: Param): string {
  if (kind === "time") return `${value} is not a time of day; type ${clock(value)}.`;
  if (kind === "rate" && value > 1 && value <= 100) {
    const ends = open ? "strictly between 0 and 1" : "from 0 to 1";
    const percent = open && value === 100 ? 90 : value;
    return `${value} is not a rate ${ends}; type ${percent}% or ${nine(percent / 100)}.`;
  }
  const what =
    value < 0 && min >= 0 ? `${value} is negative` : `${value} is ${value <= min ? "too small" : "too large"}`;
  return `${what}; type ${allowed(kind === "rate", min, max, open)}.`;
}

function allowed(isRate: boolean, min: number, max: number, open: boolean): string {
  if (isRate) return open ? "a rate strictly between 0 and 1, such as 90%" : "a rate from 0 to 1, such as 50%";
  if (max === Number.MAX_VALUE) return open ? `more than ${min}` : `${min} or more`;
  return `${min} to ${max}`;
}

function clock(value: number): string {
  return Number.isInteger(value) && value > 0 && value <= 24 ? `${value}:00` : "a time such as 9:00";
}

/** 1 - 0.9 - 0.1 is a hair below 0 and 0.1 * 3 * 10 a hair above 3: both count as the number that was meant. */
export function withoutNoise(value: number, { min, max, whole }: Limits): number {
  const clean = nine(value);
  if (whole || (value < min && clean >= min) || (value > max && clean <= max)) return clean + 0;
  // + 0 takes the sign off a negative zero.
  return value + 0;
}
