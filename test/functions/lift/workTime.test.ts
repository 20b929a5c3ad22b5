import fc from "fast-check";
import { expect, test } from "vitest";
import { workTime } from "../../../core/functions/lift/workTime.ts";

const day = 86_400_000;
const minute = 60_000;
// 2026-06-01, a Monday.
const monday = 46_174 * day;
const nine = 9 * 60 * minute;

function clock(start: number | null, end: number | null, holidays: readonly number[] = []) {
  const table = { rows: holidays.length, columns: 1, values: Float64Array.from(holidays) };
  const made = workTime(start, end, holidays.length > 0 ? table : null);
  if (typeof made === "object") throw new Error(String(made.text));
  return (from: number, to: number) => made(from, to) / minute;
}

test("without work hours every minute counts, nights and weekends too", () => {
  expect(clock(null, null)(monday, monday + 7 * day)).toBe(7 * 1440);
  expect(clock(0, 0)(monday, monday + day)).toBe(1440);
});

test("a week has five working days, however it begins", () => {
  for (let start = 0; start < 7; start++) {
    expect(clock(0.375, 0.75)(monday + start * day, monday + (start + 7) * day)).toBe(5 * 9 * 60);
  }
});

test("a holiday takes its day out once, whatever its time of day; on a weekend it takes nothing", () => {
  const week = (holidays: readonly number[]) => clock(0.375, 0.75, holidays)(monday, monday + 7 * day) / 540;
  expect(week([monday])).toBe(4);
  expect(week([monday, monday + nine, monday])).toBe(4);
  expect(week([monday + 5 * day, monday + 6 * day])).toBe(5);
  expect(week([0])).toBe(5);
});

test("work may end at midnight", () => {
  expect(clock(0, 1)(monday + 4 * day, monday + 7 * day)).toBe(1440);
});

test("time adds up: from a to b and from b to c is from a to c", () => {
  const between = clock(0.375, 0.7083333333333334, [monday + 2 * day, monday + 9 * day]);
  const moment = fc.integer({ min: monday, max: monday + 20 * day });
  fc.assert(
    fc.property(moment, moment, moment, (...moments) => {
      const [a = 0, b = 0, c = 0] = moments.sort((x, y) => x - y);
      return between(a, b) >= 0 && Math.abs(between(a, b) + between(b, c) - between(a, c)) < 1e-6;
    }),
  );
});

test("one hour alone, and hours that do not follow each other, are refused", () => {
  expect(() => clock(0.375, null)).toThrow("is missing beside work_start");
  expect(() => clock(null, 0.7)).toThrow("is missing beside work_end");
  expect(() => clock(0.7, 0.375)).toThrow("is not after work_start");
  expect(() => clock(0.5, 0.5)).toThrow("is not after work_start");
});
