import type { ColumnLook } from "../text/table.ts";
import type { RowSplitter } from "./splitRow.ts";

/** A few hundred cells of each column, spread over rows whose number is not known yet: as they grow, every second one goes. */
export class Looks {
  readonly #filled: Float64Array;
  readonly #cells: string[][];
  #every = 1;
  #rows = 0;

  constructor(width: number) {
    this.#filled = new Float64Array(width);
    this.#cells = Array.from({ length: width }, () => []);
  }

  see(row: RowSplitter, buffer: Uint8Array): void {
    const { starts, ends } = row;
    const filled = this.#filled;
    const width = Math.min(row.cells, filled.length);
    const mask = this.#every - 1;
    for (let cell = 0; cell < width; cell++) {
      const start = starts[cell]!;
      if (start === ends[cell] || isBlankCell(row, buffer, cell)) continue;
      if ((filled[cell]!++ & mask) === 0) this.#cells[cell]!.push(row.text(buffer, cell).trim());
    }
    if (++this.#rows === this.#every * 1200) {
      this.#every *= 2;
      for (const [column, cells] of this.#cells.entries()) this.#cells[column] = cells.filter((_, at) => at % 2 === 0);
    }
  }

  list(): readonly ColumnLook[] {
    return this.#cells.map((cells, column) => {
      const seen = new Map<string, number>();
      for (const cell of cells) seen.set(cell, (seen.get(cell) ?? 0) + 1);
      return { filled: this.#filled[column]!, seen };
    });
  }
}

/** Whether a cell holds nothing but blanks; a plain sign at its start is enough to say no. */
export function isBlankCell(row: RowSplitter, buffer: Uint8Array, cell: number): boolean {
  const start = row.starts[cell]!;
  if (start === row.ends[cell]) return true;
  const first = buffer[start]!;
  return (first <= 32 || first >= 127) && row.text(buffer, cell).trim() === "";
}
