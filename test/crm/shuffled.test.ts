/** The order of rows and columns is chance: it changes no count. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReadOptions } from "../../core/crm/reading.ts";
import { readCsv } from "../../core/crm/text/readCsv.ts";
import { read } from "./exportFiles.ts";
import { newRandom } from "./madeUp/random.ts";

const folder = join(import.meta.dirname, "cases");
/** Cases that are nothing but a header and rows in UTF-8 or plain ASCII. */
const names = [
  "bitrix24-deals",
  "czech-obchodni-pripady",
  "danish-salgsmuligheder",
  "dutch-teamleader",
  "dynamics-opportunities-dutch",
  "french-leads-duplicates",
  "german-yes-no",
  "hubspot-negocios-spanish",
  "italian-leads-status",
  "polish-hand-made",
  "source-and-detail",
  "us-list-two-digit-years",
  "zoho-deals",
];
const delimiterOf = (text: string) => (text.split("\n")[0]!.split(";").length > 3 ? ";" : ",");

function recordsOf(text: string): readonly (readonly string[])[] {
  const steps = readCsv(text, delimiterOf(text));
  for (;;) {
    const { done, value } = steps.next();
    if (done && value.kind === "records") return value.records;
  }
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const random = newRandom(seed);
  const list = [...items];
  for (let at = list.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
  return list;
}

test("every list of cases is there", () => {
  expect(names.filter(name => !readdirSync(folder).includes(name))).toEqual([]);
});

test("shuffled rows and columns give the same cohorts and bookings", () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(), fc.nat(), (name, rowSeed, columnSeed) => {
      const text = readFileSync(join(folder, name, "input.csv"), "utf8");
      const options: ReadOptions = JSON.parse(readFileSync(join(folder, name, "options.json"), "utf8"));
      const [header, ...rows] = recordsOf(text) as [readonly string[], ...(readonly string[])[]];
      const order = shuffled(
        header.map((_, index) => index),
        columnSeed,
      );
      const quoted = (cell: string) => `"${cell.replace(/"/g, '""')}"`;
      const lines = [header, ...shuffled(rows, rowSeed)].map(row =>
        order.map(index => quoted(row[index] ?? "")).join(delimiterOf(text)),
      );
      const other = read(`${lines.join("\n")}\n`, options);
      const one = read(text, options);
      expect(other.cohorts).toEqual(one.cohorts);
      expect(other.booked).toEqual(one.booked);
      expect(other.weeks).toEqual(one.weeks);
      expect(other.rows).toEqual(one.rows);
    }),
    { numRuns: 60 },
  );
});
