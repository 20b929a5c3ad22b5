import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { goalChance } from "../../../core/functions/arithmetic/goalChance.ts";
import { leadsForChance } from "../../../core/functions/arithmetic/leadsForChance.ts";

/** leads, deals, rate, chance: summed term by term in 40 digits. */
type Reference = readonly [number, number, number, string];
const references = JSON.parse(
  readFileSync("test/functions/arithmetic/goalChance.json", "utf8"),
) as readonly Reference[];

describe("goalChance", () => {
  test.each(references)("of %s leads for %s deals at %s is %s", (leads, deals, rate, chance) => {
    // Above a million leads the rounding of the rate itself reaches the last digits.
    const tolerance = leads > 1e6 ? 5e-12 : 1e-12;
    expect(Math.abs(goalChance(leads, deals, rate) / Number(chance) - 1)).toBeLessThan(tolerance);
  });

  test("is certain for no deals, impossible for more deals than leads or a rate of 0, certain at a rate of 1", () => {
    expect(goalChance(0, 0, 0.5)).toBe(1);
    expect(goalChance(9, 10, 0.999)).toBe(0);
    expect(goalChance(10, 1, 0)).toBe(0);
    expect(goalChance(10, 10, 1)).toBe(1);
  });

  test("all outcomes of a few leads add up exactly as counted by hand", () => {
    expect(goalChance(3, 1, 0.5)).toBeCloseTo(7 / 8, 15);
    expect(goalChance(3, 2, 0.5)).toBeCloseTo(4 / 8, 15);
    expect(goalChance(3, 3, 0.5)).toBeCloseTo(1 / 8, 15);
  });
});

describe("leadsForChance", () => {
  test("is the smallest number: one lead fewer is not enough", () => {
    for (const deals of [1, 2, 7, 100, 4321]) {
      for (const rate of [1, 0.93, 0.5, 0.07, 0.0011]) {
        for (const confidence of [0.01, 0.3, 0.5, 0.9, 0.999]) {
          const leads = leadsForChance(deals, rate, confidence)!;
          expect(goalChance(leads, deals, rate)).toBeGreaterThanOrEqual(confidence - 1e-12);
          expect(goalChance(leads - 1, deals, rate)).toBeLessThan(confidence);
        }
      }
    }
  });

  test("an exact tie counts as reached", () => {
    expect(leadsForChance(1, 0.1, 0.1)).toBe(1);
    expect(leadsForChance(1, 0.5, 0.875)).toBe(3);
    expect(leadsForChance(3, 0.2, 0.008)).toBe(3);
  });

  test("is exact up to a billion leads and null above", () => {
    expect(leadsForChance(1, 1e-9, 0.5)).toBe(693147181);
    expect(leadsForChance(1e9, 1, 0.9)).toBe(1e9);
    expect(leadsForChance(1e9 + 1, 1, 0.9)).toBeNull();
    expect(leadsForChance(1e6, 0.0001, 0.9)).toBeNull();
  });
});
