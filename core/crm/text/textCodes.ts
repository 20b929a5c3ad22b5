import type { Values } from "./values.ts";

/** Numbers the different cells of a column. */
export class TextCodes {
  readonly codes: Uint32Array;
  readonly #known = new Map<string, number>();
  readonly #raw: string[] = [];
  #last: string | null = null;
  #lastCode = 0;

  constructor(rows: number) {
    this.codes = new Uint32Array(rows);
  }

  put(row: number, cell: string): void {
    this.codes[row] = this.code(cell);
  }

  code(cell: string): number {
    // The same text often stands in the row before, as nothing does.
    if (cell === this.#last) return this.#lastCode;
    let code = this.#known.get(cell);
    if (code === undefined) {
      code = this.#raw.length;
      this.#known.set(cell, code);
      this.#raw.push(cell);
    }
    this.#last = cell;
    this.#lastCode = code;
    return code;
  }

  values(trim: (cell: string) => string): Values {
    return { codes: this.codes, values: this.#raw.map(trim), raw: this.#raw };
  }
}
