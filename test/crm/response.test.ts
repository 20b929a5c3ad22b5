import fc from "fast-check";
import { expect, test } from "vitest";
import { call } from "../../core/functions/lift/call.ts";
import { responseRate } from "../../core/functions/responseRate.ts";
import { read, refusalOf } from "./exportFiles.ts";

const export2 = (rows: readonly string[]) => `Id,Created,First contact,Contact attempts\n${rows.join("\n")}\n`;
const office = { workStart: 9 / 24, workEnd: 17 / 24, responseMinutes: 60 };
const speed = (text: string, options: Parameters<typeof read>[1]) => {
  const { responseKnown, answeredInTime, attemptsKnown, enoughAttempts } = read(text, options).cohorts[0]!;
  return { responseKnown, answeredInTime, attemptsKnown, enoughAttempts };
};

test("an answer on Monday morning to a lead of Friday evening is in time within work hours, and late without them", () => {
  const text = export2(["1,2026-06-05 16:30,2026-06-08 09:20,2"]);
  expect(speed(text, { asOf: "2026-06-30", ...office })).toMatchObject({ responseKnown: 1, answeredInTime: 1 });
  expect(speed(text, { asOf: "2026-06-30", responseMinutes: 60 })).toMatchObject({ answeredInTime: 0 });
});

test("holidays do not count", () => {
  const text = export2(["1,2026-06-05 16:30,2026-06-09 09:20,2"]);
  expect(speed(text, { asOf: "2026-06-30", ...office })).toMatchObject({ answeredInTime: 0 });
  const free = { ...office, holidays: ["2026-06-08"] };
  expect(speed(text, { asOf: "2026-06-30", ...free })).toMatchObject({ answeredInTime: 1 });
});

test("an unanswered lead is a miss once the limit has passed in work time, and open before", () => {
  const text = export2(["1,2026-06-05 16:30,,", "2,2026-06-01 09:00,2026-06-01 09:10,"]);
  expect(speed(text, { asOf: "2026-06-08", ...office })).toMatchObject({ responseKnown: 1, answeredInTime: 1 });
  expect(speed(text, { asOf: "2026-06-09", ...office })).toMatchObject({ responseKnown: 2, answeredInTime: 1 });
});

test("a contact before the lead or without a readable date is not known, neither a hit nor a miss", () => {
  const rows = [
    "1,2026-06-05 16:30,2026-06-05,1",
    "2,2026-06-05 16:30,soon,1",
    "3,2026-06-05 10:00,2026-06-05 10:30,5",
  ];
  expect(speed(export2(rows), { asOf: "2026-06-30", ...office })).toEqual({
    responseKnown: 1,
    answeredInTime: 1,
    attemptsKnown: 3,
    enoughAttempts: 1,
  });
});

test("hours that cannot be used are refused with what to type", () => {
  const text = export2(["1,2026-06-05 16:30,,"]);
  const wanted = /start and a later end, such as 9:00 and 17:00/;
  expect(refusalOf(text, { workStart: 0.7, workEnd: 0.4 })).toMatch(wanted);
  expect(refusalOf(text, { workStart: 0.4, workEnd: null })).toMatch(wanted);
  expect(refusalOf(text, { holidays: ["25.12.2026"] })).toMatch(/such as 2026-12-25, but "25.12.2026" came/);
});

test("the counts give the share of SLA_RESPONSE_RATE for any leads, hours and holidays", () => {
  const minute = fc.integer({ min: 0, max: 20 * 1440 });
  const lead = fc.tuple(minute, fc.option(fc.integer({ min: 0, max: 5000 }), { nil: null }));
  const holidays = fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 4 });
  const at = (minutes: number) => new Date(Date.UTC(2026, 5, 1) + minutes * 60_000).toISOString().slice(0, 16);
  fc.assert(
    fc.property(fc.array(lead, { minLength: 1, maxLength: 20 }), holidays, fc.boolean(), (leads, free, hours) => {
      // Without a single answer the column is not in use, so one lead is always answered.
      const rows = [...leads, [0, 5] as const].map(([came, after]) => [
        at(came),
        after === null ? "" : at(came + after),
      ]);
      const days = free.map(day => `2026-06-${String(day).padStart(2, "0")}`);
      const options = { asOf: "2026-06-25", responseMinutes: 90, holidays: days };
      const counted = speed(export2(rows.map(([a, b], id) => `${id},${a},${b},`)), {
        ...options,
        ...(hours ? office : {}),
        responseMinutes: 90,
      });
      const args = [rows.map(([a]) => [a!]), rows.map(([, b]) => [b!]), 90, "2026-06-25"];
      const work = hours ? [9 / 24, 17 / 24, days.length > 0 ? days.map(day => [day]) : ""] : [];
      const rate = call(responseRate, [...args, ...work]);
      const share = counted.responseKnown === 0 ? "none" : counted.answeredInTime! / counted.responseKnown!;
      expect(share).toBe(typeof rate === "number" ? rate : "none");
    }),
    { numRuns: 150 },
  );
});
