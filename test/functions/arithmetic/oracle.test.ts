import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import normalQuantileOracle from "@stdlib/stats-base-dists-normal-quantile";
import fc from "fast-check";
import { expect, test } from "vitest";
import { goalChance } from "../../../core/functions/arithmetic/goalChance.ts";
import { normalQuantile } from "../../../core/functions/arithmetic/normalQuantile.ts";

/** The oracle itself holds about eleven digits, and counts the tail as 1 - cdf. */
const absolute = 1e-10;

test("the chance of a goal is the binomial tail of an independent library", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5_000 }),
      fc.integer({ min: 0, max: 5_000 }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      (leads, deals, rate) => {
        const expected = deals === 0 ? 1 : 1 - binomialCdf(deals - 1, leads, rate);
        expect(Math.abs(goalChance(leads, deals, rate) - expected)).toBeLessThanOrEqual(absolute);
      },
    ),
    { numRuns: 500 },
  );
});

// Further out the oracle loses digits: at 1e-9 it gives 5.99780701058, the tables 5.99780701501.
test("the normal quantile is that of an independent library, up to a confidence of 99.8 %", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 0.5, noNaN: true }), tail => {
      expect(Math.abs(normalQuantile(tail) + normalQuantileOracle(tail, 0, 1))).toBeLessThanOrEqual(absolute);
    }),
    { numRuns: 500 },
  );
});

test("far tails of the normal quantile are those of the tables", () => {
  expect(normalQuantile(1e-6)).toBeCloseTo(4.753424308822899, 13);
  expect(normalQuantile(1e-9)).toBeCloseTo(5.997807015007687, 13);
});
