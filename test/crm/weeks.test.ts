import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "./exportFiles.ts";

test("weeks begin on Monday: leads in the week of their creation, wins in the week of the win", () => {
  const text = `Id,Created,Status,Amount,Won date,Lead Source
1,2026-06-07 23:59,Won,100,2026-06-15,Newsletter
2,2026-06-08 00:00,Open,,,Newsletter
3,2026-06-14,Won,50,2026-06-21,LinkedIn
4,2026-06-14,Won,70,,LinkedIn
`;
  expect(read(text, { asOf: "2026-06-21" }).weeks).toEqual([
    { week: "2026-06-01", channel: "Email", leads: 1, mqls: null, sqls: null, won: 0, wonRevenue: 0 },
    { week: "2026-06-08", channel: "Email", leads: 1, mqls: null, sqls: null, won: 0, wonRevenue: 0 },
    { week: "2026-06-08", channel: "Social", leads: 2, mqls: null, sqls: null, won: 1, wonRevenue: 70 },
    { week: "2026-06-15", channel: "Email", leads: 0, mqls: null, sqls: null, won: 1, wonRevenue: 100 },
    { week: "2026-06-15", channel: "Social", leads: 0, mqls: null, sqls: null, won: 1, wonRevenue: 50 },
  ]);
});

test("only the last 53 weeks are kept, the one of the as-of date among them", () => {
  const text = "Id,Created,Status\n1,2025-06-22,Open\n2,2025-06-23,Open\n3,2026-06-22,Open\n";
  expect(read(text, { asOf: "2026-06-24" }).weeks.map(({ week }) => week)).toEqual(["2025-06-23", "2026-06-22"]);
});

test("what an export does not know stays empty, not 0", () => {
  const text = "Id,Created,Date MQL\n1,2026-06-22,2026-06-23\n2,2026-06-22,\n";
  expect(read(text, { asOf: "2026-06-30" }).weeks).toEqual([
    { week: "2026-06-22", channel: "Unassigned", leads: 2, mqls: 1, sqls: null, won: null, wonRevenue: null },
  ]);
});

test("within a year, weeks and cohorts count the same leads, wins and revenue", () => {
  const day = fc
    .integer({ min: 0, max: 364 })
    .map(at => new Date(Date.UTC(2025, 6, 1 + at)).toISOString().slice(0, 10));
  const row = fc.tuple(day, fc.constantFrom("Won", "Lost", "Open"), fc.integer({ min: 0, max: 900 }), day);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), rows => {
      const lines = rows.map(([created, status, amount, won], at) => `${at},${created},${status},${amount},${won}`);
      const { weeks, cohorts, outcome } = read(`Id,Created,Status,Amount,Won date\n${lines.join("\n")}`, {
        asOf: "2026-06-30",
      });
      const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, value) => all + (value ?? 0), 0);
      expect(sum(weeks.map(({ leads }) => leads))).toBe(sum(cohorts.map(({ leads }) => leads)));
      expect(sum(weeks.map(({ won }) => won))).toBe(outcome.won);
      expect(sum(weeks.map(({ wonRevenue }) => wonRevenue))).toBe(outcome.wonAmount);
    }),
    { numRuns: 60 },
  );
});
