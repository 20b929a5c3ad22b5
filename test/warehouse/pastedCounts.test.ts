import { beforeAll, expect, test } from "vitest";
import { readExport } from "../../core/crm/readExport.ts";
import type { Reading } from "../../core/crm/reading.ts";
import { answerOf, asCells } from "./answerOf.ts";
import { countsOf } from "./sameCounts.ts";

let cells: string[][];
let whole: Reading;
beforeAll(async () => {
  const { rows, reading } = await answerOf("test/crm/exports/large/hubspot_contacts.csv", {
    asOf: "2026-07-07",
    currency: "EUR",
  });
  cells = asCells(rows);
  whole = reading;
});

const csv = (rows: readonly (readonly string[])[]) =>
  rows.map(row => row.map(cell => `"${cell}"`).join(",")).join("\n");

function readBack(input: Parameters<typeof readExport>[0]): Reading {
  const reading = readExport(input, {});
  if (reading.kind === "refusal") throw new Error(reading.text);
  return reading;
}

const refusalOf = (rows: readonly (readonly string[])[]) => {
  const reading = readExport(csv(rows), {});
  return reading.kind === "refusal" ? reading.text : "read";
};

test("the answer of the copied SQL is read back without a question, with every count", () => {
  const back = readBack(csv(cells));
  const { cohorts, booked, weeks, maturity, rows, outcome, asOf, firstCreated, leftOut } = countsOf(whole);
  expect(countsOf(back)).toMatchObject({
    cohorts,
    booked,
    weeks,
    maturity,
    rows,
    outcome,
    asOf,
    firstCreated,
    leftOut,
  });
  expect([back.questions, back.currency]).toEqual([[], "EUR"]);
  expect(back.problems.map(({ kind, count }) => [kind, count])).toEqual(
    whole.problems.map(({ kind, count }) => [kind, count]),
  );
});

test("it may come as cells whose months a spreadsheet took for dates, with NULL for nothing and columns in another order", () => {
  const turned = cells.map((row, at) => {
    const period = row[1]!.replace(/^(\d{4}-\d{2})$/, "$1-01");
    return [...row.slice(2), row[0]!, at === 0 ? row[1]! : period].map(cell => cell || "NULL");
  });
  expect(countsOf(readBack({ cells: turned })).cohorts).toEqual(countsOf(whole).cohorts);
  const tabs = cells.map(row => row.join("\t")).join("\n");
  expect(readBack(tabs).fingerprint).toBe(readBack(tabs).fingerprint);
});

test.each<[string, (rows: string[][]) => string[][], RegExp]>([
  [
    "an answer without its last rows",
    rows => rows.filter(([part]) => part !== "rows" && part !== "week").slice(0, -3),
    /do not add up|do not say/,
  ],
  [
    "an answer without some months",
    rows => rows.filter(([part, month]) => !(part === "cohort" && month === "2026-05")),
    /rows used, but \d+ leads by month/,
  ],
  ["a column that was deleted", rows => rows.map(row => row.slice(0, -1)), /lack the column "enough_attempts"/],
  [
    "a number in another language",
    rows => rows.map(row => row.map((cell, at) => (at === 11 && row[0] === "outcome" ? "1.234,50" : cell))),
    /Row \d+ of the counts has "1\.234,50" in the column "revenue"/,
  ],
  [
    "a negative number",
    rows => rows.map(row => row.map((cell, at) => (at === 5 && row[0] === "cohort" ? "-1" : cell))),
    /has "-1" in the column "leads"/,
  ],
  [
    "a month that is none",
    rows => rows.map(row => row.map((cell, at) => (at === 1 && row[0] === "cohort" ? "May 26" : cell))),
    /"May 26" as its period, where a month such as 2026-06 is expected/,
  ],
  [
    "a formula for a channel",
    rows => rows.map(row => row.map((cell, at) => (at === 2 && cell === "Email" ? "=HYPERLINK(1)" : cell))),
    /starts with =/,
  ],
  [
    "another version",
    rows => rows.map((row, at) => (at === 0 ? ["sla_counts_2", ...row.slice(1)] : row)),
    /another version.*sla_counts_2/,
  ],
])("%s is refused with what to do", (_, change, sentence) => {
  const text = refusalOf(change(cells));
  expect(text).toMatch(sentence);
  expect(text).toMatch(/SQL/);
});
