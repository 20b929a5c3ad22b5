import { type ColumnLook, lookEvery } from "../crm/text/table.ts";
import type { SourceColumn } from "./source.ts";

/** The first rows of a table as the look at the whole: how full a column is, is scaled to its size. */
export function looksOf(
  columns: readonly SourceColumn[],
  first: readonly (readonly string[])[],
  size: number,
): readonly ColumnLook[] {
  const every = lookEvery(first.length);
  return columns.map((_, column) => {
    const seen = new Map<string, number>();
    let filled = 0;
    for (const row of first) {
      const cell = (row[column] ?? "").trim();
      if (cell !== "" && filled++ % every === 0) seen.set(cell, (seen.get(cell) ?? 0) + 1);
    }
    return { filled: first.length === 0 ? 0 : Math.round((filled * size) / first.length), seen };
  });
}
