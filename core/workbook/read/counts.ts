/** A list of counts -> its rows; rows typed by hand are read like any other. */
import { rowCount, shownAt } from "../model/grid.ts";
import type { CountsColumn } from "../sheets/countsSheet.ts";
import type { SheetContent } from "../writing/host.ts";
import { type CellReader, numberAt, textAt } from "./values.ts";

/** Source of rows that a person typed without one. */
const typedSource = "Typed";

/** What tells a row's month or week, and how it is read: "" where it cannot be, and the row is left to the person. */
interface Dated<Row> {
  readonly key: keyof Row;
  readonly read: (reader: CellReader, row: number, column: number) => string;
}

export function readCounts<Row extends { readonly source: string }>(
  content: SheetContent,
  problems: string[],
  columns: readonly CountsColumn<Row>[],
  dated: Dated<Row>,
): Row[] {
  const reader: CellReader = { content, problems };
  const rows: Row[] = [];
  for (let row = 2; row <= rowCount(content); row += 1) {
    if (columns.every((_, index) => shownAt(content, row, index + 1) === null)) continue;
    const entries = columns.map(({ key, header, format }, index) => {
      if (key === dated.key) return [key, dated.read(reader, row, index + 1)] as const;
      if (format === "text") return [key, textAt(reader, row, index + 1).trim()] as const;
      return [key, numberAt(reader, row, index + 1, header)] as const;
    });
    const read = Object.fromEntries(entries) as unknown as Row;
    if (read[dated.key] !== "") rows.push({ ...read, source: read.source || typedSource });
  }
  return rows;
}
