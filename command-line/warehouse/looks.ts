/** What core looks at to tell columns apart: how many cells are filled, and a few hundred of them. */
import { type ColumnLook, lookEvery } from "../../core/crm/text/table.ts";
import { blanks, cellsOf } from "../../core/warehouse/cellsSql.ts";
import type { Looked } from "../../core/warehouse/condensedTable.ts";
import type { Dialect } from "../../core/warehouse/dialects/dialect.ts";
import { duckdb } from "../../core/warehouse/dialects/duckdb.ts";
import { cellName } from "../../core/warehouse/model.ts";
import { namedIn } from "../../core/warehouse/parameters.ts";
import { numberOf, type SourceColumn, textOf } from "../../core/warehouse/source.ts";
import type { Engine } from "./duckdbEngine.ts";

/** Up to here the very cells are looked at that would be in a file; above, those of rows spread over the table. */
const exactRows = 100_000;

export async function lookAt(engine: Engine, from: string, columns: readonly SourceColumn[]): Promise<Looked> {
  const all = columns.map((_, index) => index);
  const cells = all.map(cellName);
  const ask = (sql: string) => engine.ask({ sql, parameters: namedIn(sql, duckdb, { blanks }) });
  const [[sizeAsked] = []] = await ask(`SELECT COUNT(*) FROM ${from}`);
  const size = numberOf(sizeAsked) ?? 0;
  const apart = Math.max(1, Math.floor(size / exactRows));
  // Chosen before any cell is read: a large table is gone through once, for few of its rows.
  const chosen = `SELECT * FROM ${from} WHERE sla_row % ${apart} = 0`;
  await engine.run(
    `CREATE OR REPLACE TEMP TABLE seen AS SELECT ${cellsOf(inText, columns, all, ["sla_row"])} FROM (${chosen}) AS chosen ORDER BY sla_row`,
  );
  const filled = cells.map(cell => `COUNT(*) FILTER (WHERE ${cell} <> '')`);
  const [counts = []] = await ask(`SELECT ${filled.join(", ")}, COUNT(*) FROM seen`);
  const fills = counts.map(count => Math.min(size, (numberOf(count) ?? 0) * apart));
  const seen = all.map(() => new Map<string, number>());
  const add = (index: number, cell: unknown, rows: number) => {
    const text = textOf(cell);
    if (text !== "") seen[index]!.set(text, (seen[index]!.get(text) ?? 0) + rows);
  };
  if (size <= exactRows) {
    const every = lookEvery(size);
    for (const [index, cell] of cells.entries()) {
      const rows = await ask(`SELECT v, COUNT(*) FROM (
  SELECT ${cell} AS v, row_number() OVER () - 1 AS place FROM seen WHERE ${cell} <> '')
WHERE place % ${every} = 0 GROUP BY v ORDER BY MIN(place)`);
      for (const [value, count] of rows) add(index, value, numberOf(count) ?? 0);
    }
  } else {
    const every = lookEvery(numberOf(counts.at(-1)) ?? 0);
    const rows = await ask(
      `SELECT ${cells.join(", ")} FROM (SELECT *, row_number() OVER () AS place FROM seen) WHERE place % ${every} = 0`,
    );
    for (const row of rows) for (const index of all) add(index, row[index], 1);
  }
  await engine.run("DROP TABLE seen");
  return {
    columns,
    size,
    looks: seen.map((values, index): ColumnLook => ({ filled: fills[index] ?? 0, seen: values })),
  };
}

/** A table is made without parameters. */
const inText: Dialect = { ...duckdb, parameter: () => duckdb.literal(blanks) };
