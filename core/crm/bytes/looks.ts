import type { ColumnLook } from "../text/table.ts";
import type { Rows } from "./rows.ts";
import type { Bytes } from "./source.ts";

/** A few hundred cells of each column, spread over rows whose number is not known yet: as they grow, every second one goes. */
export class Looks {
  readonly #filled: Uint32Array;
  readonly #cells: string[][];
  #every = 1;
  #rows = 0;

  constructor(width: number) {
    this.#filled = new Uint32Array(width);
    this.#cells = Array.from({ length: width }, () => []);
  }

  take(rows: Rows, { buffer }: Bytes, from: number, to: number): void {
    const { starts, ends, width } = rows;
    const mask = this.#every - 1;
    for (let column = 0; column < this.#filled.length; column++) {
      let filled = this.#filled[column]!;
      for (let row = from, place = from * width + column; row < to; row++, place += width) {
        const start = starts[place]!;
        if (start === ends[place]) continue;
        // A plain sign at the start is enough for most cells.
        const first = start < 0 ? 0 : buffer[start]!;
        if ((first <= 32 || first >= 127) && rows.isBlank(buffer, row, column)) continue;
        if ((filled++ & mask) === 0) this.#cells[column]!.push(rows.text(buffer, row, column).trim());
      }
      this.#filled[column] = filled;
    }
    this.#rows += to - from;
    while (this.#rows >= this.#every * 1200) {
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
