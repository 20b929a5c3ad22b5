import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nine } from "../../core/functions/arithmetic/nine.ts";
import type { Definition } from "../../core/functions/define.ts";
import { functions } from "../../core/functions/index.ts";
import { call } from "../../core/functions/lift/call.ts";
import { type Argument, isError, type Outcome } from "../../core/functions/lift/values.ts";

const named = (name: string) => functions.find(definition => definition.name === name)!;
const of = (name: string, ...args: readonly Argument[]): Outcome => call(named(name), args);

/** Money in cents and rates in thousandths, so that exact arithmetic can follow. */
const cents = fc.integer({ min: 1, max: 100_000_000 });
const prices = fc.integer({ min: 100, max: 10_000_000 });
const thousandths = fc.integer({ min: 1, max: 1000 });

test("leads needed times lead value reach the goal to a millionth of a lead, and one lead fewer does not", () => {
  fc.assert(
    fc.property(cents, prices, thousandths, (goal, price, rate) => {
      const leads = BigInt(of("SLA_LEADS_NEEDED", goal / 100, price / 100, rate / 1000) as number);
      // Both sides in thousandths of a cent, times a million.
      const million = 1_000_000n;
      const value = BigInt(price) * BigInt(rate);
      const wanted = BigInt(goal) * 1000n * million;
      expect(leads * million * value + value >= wanted).toBe(true);
      expect((leads - 1n) * million * value < wanted).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("the parts of a split goal add up to it in whole units", () => {
  fc.assert(
    fc.property(
      cents,
      fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 30 }),
      fc.constantFrom(0.01, 0.05, 1, 100),
      (goal, weights, unit) => {
        fc.pre(weights.some(weight => weight > 0));
        const outcome = of("SLA_SPLIT_GOAL", goal / 100, [weights], unit);
        const parts = [outcome].flat(2) as number[];
        const units = parts.map(part => Math.round(part / unit));
        for (const [at, part] of parts.entries()) expect(Math.abs(part - units[at]! * unit)).toBeLessThan(1e-6);
        expect(units.reduce((sum, part) => sum + part, 0)).toBe(Math.floor(nine(goal / 100 / unit) + 0.5));
      },
    ),
    { numRuns: 1000 },
  );
});

test("leads for a confidence reach it, and one lead fewer does not", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: 1, max: 999 }),
      (deals, rate, confidence) => {
        const leads = of("SLA_LEADS_FOR_CONFIDENCE", deals, 1, rate / 1000, confidence / 1000) as number;
        const chance = (n: number) => nine(of("SLA_GOAL_CHANCE", n, deals, 1, rate / 1000) as number);
        expect(chance(leads)).toBeGreaterThanOrEqual(confidence / 1000);
        expect(chance(leads - 1)).toBeLessThan(confidence / 1000);
      },
    ),
    { numRuns: 300 },
  );
});

describe("more of an argument never moves the result the wrong way", () => {
  const goal = fc.double({ min: 0, max: 1e7, noNaN: true });
  const price = fc.double({ min: 1, max: 1e5, noNaN: true });
  const share = fc.double({ min: 0.001, max: 1, noNaN: true });
  const inside = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  const whole = fc.integer({ min: 0, max: 20_000 });
  type Law = readonly [name: string, args: readonly fc.Arbitrary<number>[], directions: readonly number[]];
  const laws: readonly Law[] = [
    ["SLA_LEADS_NEEDED", [goal, price, share, share], [1, -1, -1, 1]],
    ["SLA_DEALS_NEEDED", [goal, price], [1, -1]],
    ["SLA_MQL_GOAL", [goal, share, goal, share], [1, -1, -1, 1]],
    ["SLA_LEADS_FOR_CONFIDENCE", [whole, fc.constant(1), inside, inside], [1, 0, -1, 1]],
    ["SLA_GOAL_CHANCE", [whole, whole, fc.constant(1), share], [1, -1, 0, 1]],
    ["SLA_LEAD_VALUE", [price, share], [1, 1]],
    ["SLA_LIFETIME_VALUE", [price, price, share], [1, 1, 1]],
    ["SLA_LEAD_RETURN", [price, share, price], [1, 1, -1]],
    ["SLA_AVERAGE_SALE_PRICE", [goal, price], [1, -1]],
    ["SLA_WEEKLY_GOAL", [goal], [1]],
    ["SLA_PIPELINE_VELOCITY", [price, price, share, price], [1, 1, 1, -1]],
  ];

  test.each(laws)("%s", (name, args, directions) => {
    fc.assert(
      fc.property(fc.tuple(...args), fc.tuple(...args), (one, other) => {
        const before = of(name, ...one);
        for (const [at, direction] of directions.entries()) {
          const after = of(name, ...one.map((value, i) => (i === at ? other[at]! : value)));
          if (typeof before !== "number" || typeof after !== "number" || direction === 0) continue;
          const up = Math.sign(other[at]! - one[at]!) * direction;
          // The last bits of a long calculation may differ.
          const noise = 1e-9 * Math.max(1, Math.abs(before));
          if (up > 0) expect(after).toBeGreaterThanOrEqual(before - noise);
          if (up < 0) expect(after).toBeLessThanOrEqual(before + noise);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("no input makes a function throw, or give anything but finite numbers, texts and its own error", () => {
  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.double() },
    { weight: 3, arbitrary: fc.integer({ min: -2, max: 60_000 }) },
    fc.double({ min: 0, max: 1 }),
    fc.constantFrom("", "50%", "12", " 7 ", "#N/A", "n/a", "1,000", "$5", "2026-06-01", "2026-06-01 09:30", "9:00"),
    fc.constantFrom(null, undefined, true, false, new Date(2026, 5, 1), new Date(Number.NaN), 1e308, 5e-324, -0),
    fc.string({ maxLength: 8 }),
  );
  const block = fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
  const argument = fc.oneof(cell, block) as fc.Arbitrary<Argument>;

  /** A worked example in which some cells or whole arguments are something else. */
  const spoiled = ({ examples, params }: Definition) =>
    fc
      .tuple(
        fc.constantFrom(...examples),
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), cell), { maxLength: 4 }),
        fc.option(fc.tuple(fc.nat({ max: params.length - 1 }), argument), { nil: undefined }),
      )
      .map(([{ args }, cells, whole]) => {
        const changed = params.map((_, at) => structuredClone(args[at])) as unknown[];
        for (const [at, row, column, value] of cells) {
          const range = changed[at % params.length];
          if (Array.isArray(range)) range[row % range.length][column % range[0].length] = value;
        }
        if (whole) changed[whole[0]] = whole[1];
        return changed as readonly Argument[];
      });

  test.each(functions.map(definition => [definition.name, definition] as const))("%s", (name, definition) => {
    const most = definition.params.length;
    const anything = fc.array(argument, { minLength: Math.max(0, most - 2), maxLength: most + 1 });
    fc.assert(
      fc.property(fc.oneof(anything, spoiled(definition)), args => {
        const outcome = call(definition, args);
        if (isError(outcome)) {
          expect(["#VALUE!", "#DIV/0!", "#N/A"]).toContain(outcome.code);
          expect(outcome.message.startsWith(`${name}: `) && outcome.message.endsWith(".")).toBe(true);
          return;
        }
        const rows = Array.isArray(outcome) ? outcome : [[outcome]];
        for (const row of rows) {
          expect(row.length).toBe(rows[0]!.length);
          for (const value of row) expect(typeof value === "string" || Number.isFinite(value)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
