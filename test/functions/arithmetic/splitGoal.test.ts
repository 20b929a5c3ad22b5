import fc from "fast-check";
import { expect, test } from "vitest";
import { splitGoal } from "../../../core/functions/arithmetic/splitGoal.ts";

const cents = (values: readonly number[]) => values.reduce((total, value) => total + Math.round(value * 100), 0);

test("the parts add up to the goal, for any weights", () => {
  const weight = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.double({ min: 0, max: 1e6, noNaN: true }));
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e11 }),
      fc.array(weight, { minLength: 1, maxLength: 40 }),
      (goal, weights) => {
        const parts = splitGoal(goal / 100, weights, 0.01);
        if (weights.some(w => w > 1e-9)) expect(cents(parts)).toBe(goal);
      },
    ),
  );
});

test("no part is a whole unit away from its exact share", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e6 }),
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 }),
      (goal, weights) => {
        const total = weights.reduce((a, b) => a + b, 0);
        const parts = splitGoal(goal, weights, 1);
        return parts.every((part, i) => Math.abs(part - (goal * weights[i]!) / total) < 1);
      },
    ),
  );
});

test("ties go to the earlier part, also for many units and weights in decimals", () => {
  expect(splitGoal(1e9, [1, 1, 1], 0.01)).toEqual([333333333.34, 333333333.33, 333333333.33]);
  expect(splitGoal(10, [0.1, 0.1, 0.1, 0.1], 1)).toEqual([3, 3, 2, 2]);
  expect(splitGoal(1, [5000000.5, 5000000.5], 1)).toEqual([1, 0]);
});

test("parts read as decimals", () => {
  expect(splitGoal(0.3, [1, 2], 0.1)).toEqual([0.1, 0.2]);
  expect(splitGoal(1, [3, 7], 0.0001)).toEqual([0.3, 0.7]);
  expect(splitGoal(1000, [1, 2], 250)).toEqual([250, 750]);
  expect(splitGoal(0.9, [1, 2], 0.3)).toEqual([0.3, 0.6]);
});

test("nothing to weigh by gives no parts; a goal of 0 gives zeros", () => {
  expect(splitGoal(100, [0, 0], 1)).toEqual([]);
  expect(splitGoal(0, [1, 2], 1)).toEqual([0, 0]);
});
