/** What core looks at to tell columns apart: how many cells are filled, and a few hundred of them. */
import { type ColumnLook, lookEvery } from "../../core/crm/text/table.ts";
import { blanks, cellsOf } from "../../core/warehouse/cellsSql.ts";
import type { Looked } from "../../core/warehouse/condensedTable.ts";
import { duckdb } from "../../core/warehouse/dialects/duckdb.ts";
import { cellName } from "../../core/warehouse/model.ts";
import { namedIn } from "../../core/warehouse/parameters.ts";
import { numberOf, type SourceColumn, textOf } from "../../core/warehouse/source.ts";
import type { Engine } from "./duckdbEngine.ts";

/** Up to here the very cells are looked at that would be in a file; above, those of rows spread over the table. */
const exactRows = 100_000;

export async function lookAt(engine: Engine, from: string, columns: readonly SourceColumn[]): Promise<Looked> {
  const all = columns.map((_, index) => index);
  const cellsIn = (wanted: readonly number[]) =>
    `SELECT ${cellsOf(duckdb, columns, wanted, ["sla_row AS row_no"])} FROM ${from}`;
  const cells = cellsIn(all);
  const filled = all.map(index => `COUNT(*) FILTER (WHERE ${cellName(index)} <> '')`);
  const ask = (sql: string) => engine.ask({ sql, parameters: namedIn(sql, duckdb, { blanks }) });
  const [[sizeAsked] = []] = await ask(`SELECT COUNT(*) FROM ${from}`);
  const size = numberOf(sizeAsked) ?? 0;
  const every = lookEvery(size);
  const apart = Math.max(1, Math.floor(size / exactRows));
  const [counts = []] = await ask(`SELECT ${filled.join(", ")} FROM (${cells}) WHERE row_no % ${apart} = 0`);
  const fills = counts.map(count => Math.min(size, (numberOf(count) ?? 0) * apart));
  const seen = all.map(() => new Map<string, number>());
  const add = (index: number, cell: unknown, rows: number) => {
    const text = textOf(cell);
    if (text !== "") seen[index]!.set(text, (seen[index]!.get(text) ?? 0) + rows);
  };
  if (size <= exactRows) {
    for (const index of all) {
      const cell = cellName(index);
      const rows = await ask(`SELECT v, COUNT(*) FROM (
  SELECT ${cell} AS v, row_number() OVER (ORDER BY row_no) - 1 AS place FROM (${cellsIn([index])}) WHERE ${cell} <> '')
WHERE place % ${every} = 0 GROUP BY v ORDER BY MIN(place)`);
      for (const [value, count] of rows) add(index, value, numberOf(count) ?? 0);
    }
  } else {
    const rows = await ask(
      `SELECT ${all.map(cellName).join(", ")} FROM (${cells}) WHERE row_no % ${every} = 0 LIMIT 1200`,
    );
    for (const row of rows) for (const index of all) add(index, row[index], 1);
  }
  return {
    columns,
    size,
    looks: seen.map((values, index): ColumnLook => ({ filled: fills[index] ?? 0, seen: values })),
  };
}
