import fc from "fast-check";
import { expect, test } from "vitest";
import { smoothedCloseRate } from "../../../core/functions/arithmetic/smoothedCloseRate.ts";

test("lies between the measured rate and the rate it leans on", () => {
  const rate = fc.double({ min: 0.001, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.nat(500),
      fc.nat(500),
      rate,
      fc.double({ min: 0, max: 50, noNaN: true }),
      (customers, lost, toward, weight) => {
        fc.pre(customers + lost > 0);
        const measured = customers / (customers + lost);
        const smoothed = smoothedCloseRate(customers, customers + lost, toward, weight);
        return smoothed >= Math.min(measured, toward) - 1e-12 && smoothed <= Math.max(measured, toward) + 1e-12;
      },
    ),
  );
});

test("toward 0 or weight 0 is the measured rate, no leads are the rate to lean on, neither is no number", () => {
  expect(smoothedCloseRate(1, 4, 0, 3)).toBe(0.25);
  expect(smoothedCloseRate(1, 4, 0.1, 0)).toBe(0.25);
  expect(smoothedCloseRate(0, 0, 0.3, 3)).toBe(0.3);
  expect(smoothedCloseRate(0, 0, 0.3, 0)).toBeNaN();
  expect(smoothedCloseRate(0, 0, Number.NaN, 3)).toBeNaN();
});
