import { expect, test } from "vitest";
import { normalQuantile } from "../../../core/functions/arithmetic/normalQuantile.ts";
import { normalTail } from "../../../core/functions/arithmetic/normalTail.ts";
import { wilson } from "../../../core/functions/arithmetic/wilson.ts";

// Nearest doubles of a 40-digit computation.
const quantiles = [
  [0.4, 0.2533471031357997],
  [0.2, 0.8416212335729142],
  [0.05, 1.6448536269514726],
  [0.025, 1.9599639845400543],
  [0.0005, 3.290526731491895],
  [1e-12, 7.034483825301132],
] as const;
const tails = [
  [0.1, 0.460172162722971],
  [1, 0.15865525393145705],
  [2.4, 0.008197535924596131],
  [2.6, 0.004661188023718749],
  [5, 2.866515718791939e-7],
  [20, 2.7536241186062337e-89],
] as const;

test.each(quantiles)("the upper tail %s begins at %s", (tail, z) => {
  expect(Math.abs(normalQuantile(tail) / z - 1)).toBeLessThan(1e-14);
});

test.each(tails)("above %s lies %s", (z, tail) => {
  expect(Math.abs(normalTail(z) / tail - 1)).toBeLessThan(2e-14);
});

test("half of all lies above the middle", () => expect(normalQuantile(0.5)).toBe(0));

test("the bounds are exactly 0 and 1 at the ends and never outside", () => {
  for (const leads of [1, 3, 10, 1000, 1e6]) {
    expect(wilson(0, leads, 0.95)[0]).toBe(0);
    expect(wilson(leads, leads, 0.95)[1]).toBe(1);
    for (const confidence of [1e-9, 0.5, 0.999999999999]) {
      const [low, high] = wilson(leads / 2, leads, confidence);
      expect(0 <= low && low <= 0.5 && 0.5 <= high && high <= 1).toBe(true);
    }
  }
});

test("no leads give no range", () => expect(wilson(0, 0, 0.95)).toEqual([Number.NaN, Number.NaN]));
