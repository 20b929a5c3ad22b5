import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { openEngine } from "../../command-line/warehouse/duckdbEngine.ts";
import { readWithEngine } from "../../command-line/warehouse/readWithEngine.ts";
import { readExport } from "../../core/crm/readExport.ts";
import type { ReadOptions } from "../../core/crm/reading.ts";
import { csvOf, oddRow, plainRow, someOptions } from "./randomLeads.ts";
import { countsOf, questionsOf } from "./sameCounts.ts";

const folder = mkdtempSync(join(tmpdir(), "sla-warehouse-"));
afterAll(() => rmSync(folder, { recursive: true }));

function byCore(text: string, options: ReadOptions) {
  const reading = readExport(text, options);
  if (reading.kind === "refusal") throw new Error(reading.text);
  return [countsOf(reading), questionsOf(reading)];
}

async function byEngine(path: string, options: ReadOptions) {
  const reading = await readWithEngine(path, options);
  if (reading.kind === "refusal") throw new Error(reading.text);
  return [countsOf(reading), questionsOf(reading)];
}

test("random exports with odd dates, amounts, duplicates and switches count in DuckDB as in core", async () => {
  const path = join(folder, "leads.csv");
  await fc.assert(
    fc.asyncProperty(fc.array(oddRow, { minLength: 60, maxLength: 140 }), someOptions, async (rows, options) => {
      const text = csvOf(rows);
      writeFileSync(path, text);
      expect(await byEngine(path, options)).toEqual(byCore(text, options));
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 120_000);

test("Parquet with real dates, numbers and marks counts like the text of the same rows", async () => {
  const engine = await openEngine();
  await fc.assert(
    fc.asyncProperty(fc.array(plainRow, { minLength: 60, maxLength: 120 }), someOptions, async (rows, options) => {
      const [csv, parquet] = [join(folder, "typed.csv"), join(folder, "typed.parquet")];
      writeFileSync(csv, csvOf(rows));
      await engine.run(`COPY (SELECT * REPLACE (
        TRY_CAST("Create Date" AS TIMESTAMP) AS "Create Date", TRY_CAST("Last Modified" AS TIMESTAMP) AS "Last Modified",
        TRY_CAST("Close Date" AS TIMESTAMP_MS) AS "Close Date", TRY_CAST("Amount" AS DECIMAL(12, 2)) AS "Amount",
        TRY_CAST("First Contact" AS TIMESTAMP) AS "First Contact", TRY_CAST("Call Attempts" AS INTEGER) AS "Call Attempts",
        TRY_CAST("Became MQL Date" AS DATE) AS "Became MQL Date", TRY_CAST("Became SQL Date" AS DATE) AS "Became SQL Date",
        TRY_CAST("Is Deleted" AS BOOLEAN) AS "Is Deleted", TRY_CAST("Record ID" AS BIGINT) AS "Record ID")
        FROM read_csv('${csv}', header = true, all_varchar = true)) TO '${parquet}' (FORMAT parquet)`);
      expect(await byEngine(parquet, options)).toEqual(byCore(csvOf(rows), options));
    }),
    { numRuns: 4, endOnFailure: true },
  );
  engine.close();
}, 120_000);
