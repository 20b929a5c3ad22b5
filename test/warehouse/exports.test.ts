import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readWithEngine } from "../../command-line/warehouse/readWithEngine.ts";
import { readExport } from "../../core/crm/readExport.ts";
import type { ReadOptions } from "../../core/crm/reading.ts";
import { countsOf, questionsOf } from "./sameCounts.ts";

const exports = "test/crm/exports";
const cases = "test/crm/cases";

/** Files that core reads and the engine does not, with what it says. */
const refused: Readonly<Record<string, RegExp>> = {
  "07_dynamics_static_worksheet.csv": /No column holds the day on which a lead was created/,
  "13_pipedrive_listview_en.csv": /No column holds the day on which a lead was created/,
  "18_generic_es.csv": /No column holds the day on which a lead was created/,
  "20_hubspot_internal_mmddyyyy.csv": /No column holds the day on which a lead was created/,
  "header-over-two-lines": /its header stands in row 2/,
  "encoded-twice": /plain UTF-8/,
  "monday-board-groups": /its header stands in row 5, below a title/,
  "owners-with-shares": /split between its owners/,
  "quoted-lines": /stands in quotation marks as a whole/,
  "report-with-subtotals": /its header stands in row 5, below a title/,
  "source-fills-down": /holds for the rows below it/,
};

/** Of the made-up cases those in which a statement could differ: dates, amounts, marks, products, sources, stages. */
// biome-ignore format: a list reads better in rows
const oddities = [
  "amounts-as-powers-of-ten", "amounts-in-kroner", "credit-notes-left-out", "currencies-in-words", "day-numbers",
  "deleted-rows", "freshsales-deals-offset", "german-product-rows", "marks-in-colours", "months-alone",
  "numbers-of-invoices-answered", "one-time-and-monthly-amounts", "outcome-beside-an-active-status",
  "pipe-line-breaks", "placeholders-among-dates", "product-rows-repeated-amount", "recycled-and-won",
  "salesforce-api-utc-berlin", "same-rows-without-id", "seconds-since-1970", "several-sources-in-a-cell",
  "source-and-detail", "state-codes", "swedish-spoken-dates", "swiss-amounts", "text-dates-half-swapped",
  "trailing-columns-nbsp", "two-digit-years-first", "wins-that-were-undone", "won-and-lost-dates",
  "yes-or-no-to-a-question",
];
const otherEncodings = ["pipedrive-pt-utf16-no-bom", "polish-windows-1250"];

const samples: (readonly [name: string, path: string, options: ReadOptions])[] = [
  ...csvIn(exports),
  ...csvIn(`${exports}/large`),
  ...[...oddities, ...Object.keys(refused).filter(name => !name.endsWith(".csv")), ...otherEncodings].map(name => {
    const options = JSON.parse(readFileSync(`${cases}/${name}/options.json`, "utf8") || "{}") as ReadOptions;
    return [name, `${cases}/${name}/input.csv`, options] as const;
  }),
];

function csvIn(folder: string) {
  return readdirSync(folder)
    .filter(name => name.endsWith(".csv"))
    .map(name => [name, `${folder}/${name}`, {}] as const);
}

/** Bytes that are no UTF-8 are named as such, whatever the encoding. */
function textOf(path: string): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch {
    return null;
  }
}

describe("DuckDB gives what core counts", () => {
  test.each(samples)(
    "%s",
    async (name, path, options) => {
      const text = textOf(path);
      const sentence = text === null || text.includes("\0") ? /plain UTF-8/ : refused[name];
      const reading = readWithEngine(path, options).then(found =>
        found.kind === "refusal" ? Promise.reject(new Error(found.text)) : found,
      );
      if (sentence !== undefined) return expect(reading).rejects.toThrow(sentence);
      const byCore = readExport(text!, options);
      if (byCore.kind === "refusal") return expect(reading).rejects.toThrow();
      const found = await reading;
      expect(countsOf(found)).toEqual(countsOf(byCore));
      expect(questionsOf(found)).toEqual(questionsOf(byCore));
    },
    30_000,
  );
});
