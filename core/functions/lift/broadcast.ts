import type { Table } from "./values.ts";

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The size that all tables fit: a side of one cell goes with any other. The position of the first that does not fit otherwise. */
export function broadcast(tables: readonly Table[]): Size | { readonly misfit: number; readonly against: Size } {
  let size: Size = { rows: 1, columns: 1 };
  for (const [misfit, { rows, columns }] of tables.entries()) {
    if (!fits(rows, size.rows) || !fits(columns, size.columns)) return { misfit, against: size };
    size = { rows: Math.max(rows, size.rows), columns: Math.max(columns, size.columns) };
  }
  return size;
}

function fits(a: number, b: number): boolean {
  return a === b || a === 1 || b === 1;
}

/** Where the value for a cell of the broadcast size stands in its own table. */
export function indexIn(table: Table, row: number, column: number): number {
  return (table.rows === 1 ? 0 : row * table.columns) + (table.columns === 1 ? 0 : column);
}

/** "3 rows x 1 column" */
export function sizeText({ rows, columns }: Size): string {
  return `${rows} row${rows === 1 ? "" : "s"} x ${columns} column${columns === 1 ? "" : "s"}`;
}
