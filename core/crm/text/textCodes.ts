import type { Values } from "./values.ts";

/** Numbers the different cells of a column. */
export class TextCodes {
  readonly codes: Uint32Array;
  readonly #known = new Map<string, number>();
  readonly #raw: string[] = [];

  constructor(rows: number) {
    this.codes = new Uint32Array(rows);
  }

  put(row: number, cell: string): void {
    this.codes[row] = this.code(cell);
  }

  code(cell: string): number {
    const known = this.#known.get(cell);
    if (known !== undefined) return known;
    const code = this.#raw.length;
    this.#known.set(cell, code);
    this.#raw.push(cell);
    return code;
  }

  values(trim: (cell: string) => string): Values {
    return { codes: this.codes, values: this.#raw.map(trim), raw: this.#raw };
  }
}
