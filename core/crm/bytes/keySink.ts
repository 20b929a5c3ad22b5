import { bytesAlone, type Sink } from "./columnSinks.ts";
import { Dictionary } from "./dictionary.ts";
import { NumberKeys } from "./numberKeys.ts";
import { lastUpTo } from "./rowFinder.ts";
import type { Rows } from "./rows.ts";
import type { Bytes } from "./source.ts";
import { textOf } from "./utf8.ts";

type Repeat = readonly [row: number, key: string];

/** Finds the rows whose key another row has too. */
export class KeySink implements Sink {
  #numbers: NumberKeys;
  #texts = new Dictionary();
  #repeats: readonly Repeat[] | null = null;
  /** From which key on how many rows more than keys went before it: a number for each row would be four bytes each. */
  readonly #from: number[] = [];
  readonly #shifts: number[] = [];
  /** Keys whose first row is listed. */
  readonly #listed = new Set<number>();
  readonly #rows: number[] = [];
  readonly #codes: number[] = [];
  readonly #lower: boolean;
  #row = 0;

  constructor(rows: number, lower: boolean) {
    this.#numbers = new NumberKeys(rows);
    this.#lower = lower;
  }

  take(rows: Rows, bytes: Bytes, column: number, from: number, to: number): void {
    const { starts, ends, width } = rows;
    for (let row = from, place = from * width + column; row < to; row++, place += width, this.#row++) {
      const start = starts[place]!;
      const end = ends[place]!;
      if (start === end) this.#numbers.add(-1);
      else if (start >= 0 && isClean(bytes.buffer, start, end, this.#lower)) this.#put(bytes, start, end);
      else {
        const text = rows.text(bytes.buffer, row, column).trim();
        const key = bytesAlone(this.#lower ? text.toLowerCase() : text);
        if (key.end > 0) this.#put(key, 0, key.end);
        else this.#numbers.add(-1);
      }
    }
  }

  #put({ buffer, view }: Bytes, from: number, to: number): void {
    const number = numberAt(buffer, from, to);
    if (this.#numbers.add(number) && number >= 0) return;
    this.#note(this.#row, this.#texts.count, this.#texts.code(view, from, to));
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
  repeats(): readonly Repeat[] {
    if (this.#repeats === null) {
      const { bytes, starts } = this.#texts;
      const texts = this.#rows.map((row, at): Repeat => {
        const code = this.#codes[at]!;
        return [row, textOf(bytes, starts[code]!, starts[code + 1]!)];
      });
      const numbers = this.#numbers.repeats().map((row): Repeat => [row, String(this.#numbers.numberOf(row))]);
      this.#repeats = texts.concat(numbers).sort((a, b) => a[0] - b[0]);
      this.#texts = new Dictionary();
      this.#numbers = new NumberKeys(0);
    }
    return this.#repeats;
  }
}

/** Whether a cell is compared as it stands: no blanks around it, and no letters that have to become small. */
function isClean(buffer: Uint8Array, from: number, to: number, lower: boolean): boolean {
  const first = buffer[from]!;
  const last = buffer[to - 1]!;
  if (first <= 32 || first >= 127 || last <= 32 || last >= 127) return false;
  if (!lower) return true;
  for (let at = from; at < to; at++) {
    const letter = buffer[at]!;
    if (letter >= 128 || (letter >= 65 && letter <= 90)) return false;
  }
  return true;
}

/** A whole number as a computer writes it; -1 for any other text. */
function numberAt(buffer: Uint8Array, from: number, to: number): number {
  if (to - from > 15 || buffer[from] === 48) return -1;
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = buffer[at]! - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}
