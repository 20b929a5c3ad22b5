import { indexIn, type Size } from "./broadcast.ts";
import type { Param } from "./param.ts";
import type { Table } from "./values.ts";

/** What stands for an omitted argument: the rate over all cells together, as sum / sum after broadcasting. NaN over nothing. */
export function pool(
  { standard }: Param,
  params: readonly Param[],
  tables: readonly (Table | null)[],
  size: Size,
): Table {
  if (standard === null || typeof standard !== "object") return single(Number.NaN);
  const total = (name: string) => sum(tables[params.findIndex(param => param.name === name)] ?? null, size);
  const below = total(standard.over);
  return single(below === 0 ? Number.NaN : total(standard.sumOf) / below);
}

function single(value: number): Table {
  return { rows: 1, columns: 1, values: Float64Array.of(value) };
}

function sum(table: Table | null, { rows, columns }: Size): number {
  let total = 0;
  if (!table) return total;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) total += table.values[indexIn(table, row, column)]!;
  }
  return total;
}
