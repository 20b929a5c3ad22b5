import { describe, expect, test } from "vitest";
import { count, date, rate, time } from "../../../core/functions/define.ts";
import { readCell } from "../../../core/functions/lift/readCell.ts";
import { readNumber } from "../../../core/functions/lift/readNumber.ts";

const amount = count("amount", "Any count");
const moment = date("moment", "Any date");
const clock = time("clock", "Any time of day");

describe("numbers as text", () => {
  test.each([
    ["12", 12],
    ["12.5", 12.5],
    [" +7 ", 7],
    ["-3", -3],
    ["50%", 0.5],
    ["0.29%", 0.0029],
    [".5", 0.5],
    ["1,000", null],
    ["$5", null],
    ["1e5", null],
    ["0x10", null],
    ["5 %", null],
    ["", null],
    [" ", null],
    ["Infinity", null],
  ])("%j is %s", (text, value) => expect(readNumber(text)).toBe(value));

  test("a blank cell is 0 and a negative zero loses its sign", () => {
    expect([null, undefined, "", 0].map(cell => readCell(cell, amount))).toEqual([0, 0, 0, 0]);
    expect(Object.is(readCell(-0, amount), 0)).toBe(true);
  });
});

test("what the last bits of a double add is no reason to refuse", () => {
  const share = rate("share", "Any rate");
  const whole = count("whole", "Any whole count", { whole: true });
  expect(readCell(1 - 0.9 - 0.1, share)).toBe(0);
  expect(readCell(1.0000000000000002, share)).toBe(1);
  expect(readCell(0.1 * 3 * 10, whole)).toBe(3);
  expect(readCell(1.00000001, share)).toMatch("is not a rate");
});

describe("dates", () => {
  const day = 86_400_000;
  const june = 46_174 * day;

  test.each([
    ["2026-06-01", june],
    ["2026-06-01 09:00", june + 0.375 * day],
    ["2026-06-01T09:00:00.500Z", june + 0.375 * day + 500],
    ["2026-06-01T09:00+02:00", june + 0.375 * day],
    [" 2026-06-01 9:00 ", june + 0.375 * day],
    [46_174.375, june + 0.375 * day],
    ["46174", june],
    [new Date(2026, 5, 1, 9, 0), june + 0.375 * day],
    ["2024-02-29", 45_351 * day],
    [0, 0],
    ["", 0],
  ])("%s is a moment of the wall clock", (cell, at) => expect(readCell(cell, moment)).toBe(at));

  test.each([
    "2026-02-29",
    "2026-13-01",
    "2026-06-31",
    "2026-06-01 24:00",
    "2026-06-01 09:60",
    "1.6.2026",
    "June 1",
    -1,
    3e6,
    true,
    new Date(Number.NaN),
  ])("%s is not a date", cell => expect(readCell(cell, moment)).toMatch(/^.+ is not a date.*; type it as 2026-06-01/));
});

describe("times of day", () => {
  test.each([
    [0.375, 0.375],
    ["9:00", 0.375],
    ["17:30", 17.5 / 24],
    ["24:00", 1],
    ["09:00:36", 0.375 + 36 / 86_400],
    [new Date(1899, 11, 30, 18, 0), 0.75],
  ])("%s is a part of the day", (cell, part) => expect(readCell(cell, clock)).toBeCloseTo(part, 12));

  test.each([9, 24, "25:00", "9:60", "nine", new Date(2026, 5, 1)])("%s is not a time of day", cell =>
    expect(readCell(cell, clock)).toMatch(/not a time of day; type/),
  );
});
