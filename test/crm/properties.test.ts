import fc from "fast-check";
import { expect, test } from "vitest";
import { changeHistory } from "../../core/crm/change.ts";
import { readExport } from "../../core/crm/readExport.ts";
import type { Reading } from "../../core/crm/reading.ts";
import { read } from "./exportFiles.ts";

const quoted = (cell: string) => `"${cell.replace(/"/g, '""')}"`;
const line = (cells: readonly string[]) => cells.map(quoted).join(",");
const header = [
  "Id",
  "Created",
  "Last Modified",
  "Status",
  "Lead Source",
  "Segment",
  "Amount",
  "Won date",
  "Email",
  "Note",
];

const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `2026-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);
const row = fc.tuple(
  fc.integer({ min: 1, max: 30 }).map(String),
  fc.oneof({ weight: 8, arbitrary: day }, fc.constantFrom("", "TBD", "2026-02-30")),
  day,
  fc.constantFrom("Won", "Lost", "Open"),
  fc.constantFrom("", "Email", "Google Ads", "LinkedIn", "Messe"),
  fc.constantFrom("", "SMB", "Enterprise", "n/a"),
  fc.constantFrom("", "0", "10", "12.50", "1000.25"),
  fc.oneof(day, fc.constantFrom("", "n/a")),
  fc.constantFrom("", "ann@example.com", "test@example.com"),
  fc.string(),
);
// The first row keeps every file readable.
const rows = fc
  .array(row, { maxLength: 40 })
  .map(list => [["x", "2026-06-15", "2026-06-16", "Won", "Email", "SMB", "10", "2026-06-16", "", "note"], ...list]);
const text = rows.map(list => [header, ...list].map(line).join("\n"));

const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, value) => all + (value ?? 0), 0);

test("rows read are used, merged or left out, and every total agrees", () => {
  fc.assert(
    fc.property(text, day, (file, asOf) => {
      const result = readExport(file, { asOf });
      if (result.kind === "refusal") throw new Error(result.text);
      const { rows: count, cohorts, booked, outcome, merged, leftOut } = result;
      expect(count.read).toBe(count.used + count.merged + count.leftOut);
      expect(sum(cohorts.map(({ leads }) => leads))).toBe(count.used);
      expect(outcome.won + outcome.lost + outcome.open).toBe(count.used);
      expect(sum(cohorts.map(({ customers }) => customers))).toBe(outcome.won);
      expect(sum(booked.map(({ won }) => won))).toBe(outcome.won);
      expect(sum(cohorts.map(({ revenue }) => revenue))).toBeCloseTo(outcome.wonAmount, 2);
      expect(sum(booked.map(({ revenue }) => revenue))).toBeCloseTo(outcome.wonAmount, 2);
      const out = [...leftOut.map(each => each.row), ...merged.flatMap(({ dropped }) => dropped)];
      expect(new Set(out).size).toBe(out.length);
      for (const cohort of cohorts) {
        expect(cohort.month <= asOf.slice(0, 7)).toBe(true);
        expect(cohort.customers!).toBeLessThanOrEqual(cohort.leads);
        expect(cohort.pricedCustomers!).toBeLessThanOrEqual(cohort.customers!);
      }
    }),
    { numRuns: 150 },
  );
});

test("the order of rows without duplicates changes no count, and neither does the delimiter", () => {
  const distinct = rows.map(list => list.map((cells, at) => [`id ${at}`, ...cells.slice(1, 8), "", ""]));
  fc.assert(
    fc.property(distinct, list => {
      const file = (order: readonly (readonly string[])[], delimiter: string) =>
        read([header, ...order].map(cells => cells.join(delimiter)).join("\r\n"), { asOf: "2026-12-31" });
      const one = file(list, ",");
      for (const other of [file([...list].reverse(), ","), file(list, ";"), file(list, "\t")]) {
        expect(other.cohorts).toEqual(one.cohorts);
        expect(other.booked).toEqual(one.booked);
      }
    }),
    { numRuns: 60 },
  );
});

test("applying a reading twice equals applying it once, and other sources never change", () => {
  fc.assert(
    fc.property(text, text, day, day, (before, after, asOf, later) => {
      const readings = [readExport(before, { asOf }), readExport(after, { asOf: later })] as Reading[];
      const elsewhere = changeHistory([], readings[1]!, "Other", {}).history;
      const old = changeHistory(elsewhere, readings[0]!, "CRM", {}).history;
      const once = changeHistory(old, readings[1]!, "CRM", {});
      const twice = changeHistory(once.history, readings[1]!, "CRM", {});
      expect(twice.history).toEqual(once.history);
      expect(once.history.filter(({ source }) => source === "Other")).toEqual(elsewhere);
      for (const { month, decision, leadsBefore, leadsAfter } of once.months) {
        const leads = sum(
          once.history.filter(each => each.source === "CRM" && each.month === month).map(each => each.leads),
        );
        expect(leads).toBe(decision === "replace" ? leadsAfter : leadsBefore);
      }
    }),
    { numRuns: 80 },
  );
});

test("no text makes the reading throw", () => {
  const pieces = fc.constantFrom(
    ",",
    ";",
    "\t",
    "\n",
    "\r\n",
    '"',
    "Id",
    "Created",
    "2026-01-02",
    "Won",
    "1,5",
    "=1",
    "",
    " ",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), parts => {
      expect(["reading", "refusal"]).toContain(readExport(parts.join(""), {}).kind);
    }),
    { numRuns: 400 },
  );
});
