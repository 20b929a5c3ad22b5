/** The cohorts of the made-up export counted by DuckDB on one thread, straight from the file. */
import { channelHint } from "../core/crm/values/channelWords.ts";
import type { Counted } from "./cohortsByHand.ts";

type Cell = string | number | null;

async function ask(sql: string): Promise<readonly (readonly Cell[])[]> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run("SET threads = 1");
  return (await connection.runAndReadAll(sql)).getRowsJson() as Cell[][];
}

/** The group by alone, as the guide of DuckDB would have it: no row is judged. */
export async function groupedByDuckDb(file: string): Promise<null> {
  const groups = await ask(`SELECT left("Create Date", 7), "Original Source", "Buyer Persona", count(*),
    count(*) FILTER ("Lifecycle Stage" = 'Customer'), sum("Total Revenue")
    FROM read_csv('${file}', types = {'Create Date': 'VARCHAR'}) GROUP BY ALL`);
  if (groups.length === 0) throw new Error("no groups");
  return null;
}

/** All that the product does, by hand for one known shape: reasons for rows left out, the newest row of an id, the mapping. */
export async function countedByDuckDb(file: string): Promise<Counted> {
  const judged = `SELECT *, row_number() OVER () + 1 AS row,
    CASE WHEN "Create Date" IS NULL OR NOT regexp_matches("Create Date", '^\\d{4}-\\d{2}-\\d{2}') THEN 'no readable date'
      WHEN regexp_matches("First Name", '\\btest\\b', 'i') OR regexp_matches(split_part("Email", '@', 1), '\\btest\\b', 'i')
      THEN 'test lead' END AS reason
    FROM read_csv('${file}', header = true, all_varchar = true)`;
  const newest = `SELECT *, row_number() OVER
    (PARTITION BY "Record ID", reason IS NULL ORDER BY "Last Modified Date" DESC, row DESC) AS nth FROM (${judged})`;
  const rows = await ask(`SELECT left("Create Date", 7), "Original Source", "Buyer Persona",
    CAST(count(*) AS INTEGER), CAST(count(*) FILTER (nth = 1) AS INTEGER),
    CAST(count(*) FILTER (nth = 1 AND "Lifecycle Stage" = 'Customer') AS INTEGER),
    coalesce(sum(CAST("Total Revenue" AS DOUBLE)) FILTER (nth = 1 AND "Lifecycle Stage" = 'Customer'), 0),
    reason, string_agg(row, ' ') FILTER (reason IS NOT NULL)
    FROM (${newest}) GROUP BY ALL`);
  const counted: Counted = { leads: 0, customers: 0, revenue: 0, merged: 0, leftOut: 0 };
  const cohorts = new Map<string, number>();
  const leftOut: { row: number; reason: string }[] = [];
  for (const [month, source, persona, all, leads, customers, revenue, reason, numbers] of rows) {
    if (reason != null) {
      for (const row of String(numbers).split(" ")) leftOut.push({ row: Number(row), reason: String(reason) });
      continue;
    }
    const key = `${month}\n${channelHint(String(source)) ?? "Unassigned"}\n${persona ?? "Unassigned"}`;
    cohorts.set(key, (cohorts.get(key) ?? 0) + Number(leads));
    counted.merged += Number(all) - Number(leads);
    counted.leads += Number(leads);
    counted.customers += Number(customers);
    counted.revenue += Number(revenue);
  }
  return { ...counted, leftOut: leftOut.length, revenue: Math.round(counted.revenue * 100) / 100 };
}
