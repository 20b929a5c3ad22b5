import type { Sink } from "./columnSinks.ts";
import { Dictionary, keyHashOf } from "./dictionary.ts";
import { lastUpTo } from "./rowFinder.ts";
import { bytesOf, textOf } from "./utf8.ts";

/** Finds the rows whose key another row has too. */
export class KeySink implements Sink {
  #keys: Dictionary;
  #repeats: readonly (readonly [row: number, key: string])[] | null = null;
  /** From which key on how many rows more than keys went before it: a number for each row would be four bytes each. */
  readonly #from: number[] = [];
  readonly #shifts: number[] = [];
  /** Keys whose first row is listed. */
  readonly #listed = new Set<number>();
  readonly #rows: number[] = [];
  readonly #codes: number[] = [];
  readonly #lower: boolean;

  constructor(rows: number, lower: boolean) {
    this.#keys = new Dictionary(keyHashOf, rows);
    this.#lower = lower;
  }

  put(row: number, cells: DataView, from: number, to: number): void {
    if (this.#isKey(cells, from, to)) {
      this.#note(row, this.#keys.count, this.#keys.code(cells, from, to));
      return;
    }
    const text = textOf(new Uint8Array(cells.buffer), from, to).trim();
    const key = bytesOf(this.#lower ? text.toLowerCase() : text);
    const view = new DataView(key.buffer);
    if (key.length > 0) this.#note(row, this.#keys.count, this.#keys.code(view, 0, key.length));
  }

  /** Whether the cell is compared as it stands: no blanks around it, and no letters that have to become small. */
  #isKey(cells: DataView, from: number, to: number): boolean {
    const [first, last] = [cells.getUint8(from), cells.getUint8(to - 1)];
    if (first <= 32 || first >= 127 || last <= 32 || last >= 127) return false;
    if (!this.#lower) return true;
    for (let at = from; at < to; at++) {
      const letter = cells.getUint8(at);
      if (letter >= 128 || (letter >= 65 && letter <= 90)) return false;
    }
    return true;
  }

  /** `known`: the number of keys before this row. */
  #note(row: number, known: number, code: number): void {
    if (code === known) {
      if (this.#shifts[this.#shifts.length - 1] === row - code) return;
      this.#from.push(code);
      this.#shifts.push(row - code);
      return;
    }
    if (!this.#listed.has(code)) {
      this.#listed.add(code);
      this.#rows.push(code + this.#shifts[lastUpTo(this.#from, code)]!);
      this.#codes.push(code);
    }
    this.#rows.push(row);
    this.#codes.push(code);
  }

  /** In the order of the rows. Once all rows are there: the keys themselves, the most of the memory, are let go. */
  repeats(): readonly (readonly [row: number, key: string])[] {
    if (this.#repeats === null) {
      const { bytes, starts } = this.#keys;
      this.#repeats = this.#rows
        .map((row, at) => [row, textOf(bytes, starts[this.#codes[at]!]!, starts[this.#codes[at]! + 1]!)] as const)
        .sort((a, b) => a[0] - b[0]);
      this.#keys = new Dictionary(keyHashOf);
    }
    return this.#repeats;
  }
}
