/** Ten million rows, made by DuckDB itself and counted by the statement: npm run bench -- warehouse. */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEngine } from "../command-line/warehouse/duckdbEngine.ts";
import { readWithEngine } from "../command-line/warehouse/readWithEngine.ts";
import type { Reading } from "../core/crm/reading.ts";

const rows = 10_000_000;
/** Of processor time, which other work on the machine changes little. More is a step back. */
const mostSeconds = 60;
/** The least of these is the one that was disturbed least. */
const runs = 3;

/** Leads of three years in six sources, one in twenty a newer row of an older lead, as a synced CRM table holds them. */
const leads = (count: number) => `SELECT
  CASE WHEN n % 20 = 0 THEN n // 2 ELSE n END AS "Record ID",
  TIMESTAMP '2023-07-01' + INTERVAL (CAST(hash(n) % 94608000 AS BIGINT)) SECOND AS "Create Date",
  TIMESTAMP '2026-06-30' + INTERVAL (n % 86400) SECOND AS "Last Modified Date",
  ['Organic search', 'google / cpc', 'Newsletter', 'LinkedIn', 'Cold call', NULL][CAST(1 + hash(n, 1) % 6 AS BIGINT)] AS "Lead Source",
  ['Enterprise', 'Mid-market', 'Small business', NULL][CAST(1 + hash(n, 2) % 4 AS BIGINT)] AS "Segment",
  CASE WHEN hash(n, 3) % 8 = 0 THEN 'Closed Won' WHEN hash(n, 3) % 8 < 4 THEN 'Closed Lost' ELSE 'Proposal' END AS "Stage",
  CASE WHEN hash(n, 3) % 8 = 0 THEN DATE '2023-07-01' + CAST(hash(n) % 94608000 // 86400 + hash(n, 4) % 120 AS INTEGER) END AS "Close Date",
  CASE WHEN hash(n, 3) % 8 = 0 THEN CAST(100 + hash(n, 5) % 90000 AS DECIMAL(10, 2)) END AS "Amount",
  'EUR' AS "Currency", 'lead' || n || '@example.com' AS "Email"
FROM range(${count}) AS numbers(n)`;

export async function countingInDuckDb(count = rows): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "sla-bench-"));
  try {
    const engine = await openEngine();
    const [parquet, csv] = [join(folder, "leads.parquet"), join(folder, "leads.csv")];
    await engine.run(`COPY (${leads(count)}) TO '${parquet}' (FORMAT parquet)`);
    await engine.run(`COPY (${leads(count / 10)}) TO '${csv}' (HEADER)`);
    engine.close();
    const lines: string[] = [];
    for (const [file, size] of [
      [parquet, count],
      [csv, count / 10],
    ] as const) {
      const done: { worked: number; seconds: number; reading: Reading }[] = [];
      for (let run = 0; run < runs; run++) done.push(await measured(file));
      const { worked, seconds, reading } = done.sort((a, b) => a.worked - b.worked)[0]!;
      if (worked > mostSeconds) {
        throw new Error(
          `${size} rows took ${worked.toFixed(1)} s of processor time, and ${mostSeconds} s are allowed.`,
        );
      }
      const kind = file === csv ? "CSV" : "Parquet";
      const megabytes = Math.round(statSync(file).size / 1e6);
      lines.push(
        `| ${size} rows, ${kind}, ${megabytes} MB | ${reading.rows.used} leads, ${reading.rows.merged} merged | ${worked.toFixed(1)} s | ${seconds.toFixed(1)} s |`,
      );
    }
    return [
      "## Counting in a warehouse (DuckDB)",
      "",
      `Of ${runs} runs the one with the least processor time; memory is the most that the process held.`,
      "",
      "| table | counted | processor time | by the clock |",
      "| --- | --- | --- | --- |",
      ...lines,
      "",
      `Memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB.`,
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measured(file: string): Promise<{ worked: number; seconds: number; reading: Reading }> {
  const [from, before] = [performance.now(), process.cpuUsage()];
  const reading = await readWithEngine(file, { asOf: "2026-06-30" });
  const { user, system } = process.cpuUsage(before);
  if (reading.kind === "refusal") throw new Error(reading.text);
  return { worked: (user + system) / 1e6, seconds: (performance.now() - from) / 1000, reading };
}
