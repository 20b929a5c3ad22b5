import fc from "fast-check";
import { expect, test } from "vitest";
import { above } from "../../../core/functions/arithmetic/above.ts";
import { nearest } from "../../../core/functions/arithmetic/nearest.ts";
import { nine } from "../../../core/functions/arithmetic/nine.ts";
import { up } from "../../../core/functions/arithmetic/up.ts";

const amount = fc.double({ min: 0, max: 1e12, noNaN: true });

test("up gives what a person gets with pencil and paper", () => {
  expect([200 * 1.1, (0.1 * 3) / 0.3, 145 / 0.29, 57 / 0.57].map(up)).toEqual([220, 1, 500, 100]);
  expect([0, 0.0000004, 0.0000006, 0.4, 99.9999996, 100.0000004, 100.0000006].map(up)).toEqual([
    0, 0, 1, 1, 100, 100, 101,
  ]);
});

test("up twice is up once", () => {
  fc.assert(fc.property(amount, x => up(up(x)) === up(x)));
});

test("up is whole and at most one above, apart from a millionth or 15 digits", () => {
  fc.assert(
    fc.property(amount, x => {
      const noise = Math.max(1e-6, x * 1e-14);
      return Number.isInteger(up(x)) && up(x) >= x - noise && up(x) < x + 1 + noise;
    }),
  );
});

test("large whole numbers stay as they are", () => {
  for (const x of [9007199254740991, 123456789012345, 9e9 + 1]) expect([up(x), nine(x), nearest(x)]).toEqual([x, x, x]);
});

test("comparisons and halves are decided as in decimals", () => {
  expect(above(0.1 + 0.2, 0.3)).toBe(false);
  expect(above(0.300000001, 0.3)).toBe(true);
  expect(above(3e8 * 1.1, 330000000)).toBe(false);
  expect([0.5, 1.5, 2.4999999999, 2.499, 1.005 * 1000 - 0.5, 0.1 + 0.7 - 0.3].map(nearest)).toEqual([
    1, 2, 3, 2, 1005, 1,
  ]);
});
