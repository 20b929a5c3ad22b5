import { bytesAlone, newDictionary, type Sink } from "./columnSinks.ts";
import { NumberKeys } from "./numberKeys.ts";
import type { Rows } from "./rows.ts";
import type { Bytes } from "./source.ts";
import { textOf } from "./utf8.ts";

/** Finds the rows whose key another row has too. */
export class KeySink implements Sink {
  readonly #numbers: NumberKeys;
  readonly #texts = newDictionary();
  /** By row the code of its text, 0 where its key is a number or nothing; by code whether another row has it. */
  #codes = new Uint32Array(0);
  #repeated = new Uint8Array(0);
  readonly #lower: boolean;
  #row = 0;
  readonly #most: number;

  /** `rows`: how many to make room for. */
  constructor(rows: number, lower: boolean) {
    this.#most = rows;
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
    const known = this.#texts.count;
    const code = this.#texts.code(view, from, to);
    if (this.#row >= this.#codes.length) this.#codes = longer(this.#codes, Math.max(this.#most, this.#row + 1));
    this.#codes[this.#row] = code;
    if (code === known) return;
    if (code >= this.#repeated.length) this.#repeated = longer(this.#repeated, known);
    this.#repeated[code] = 1;
  }

  /** In the order of the rows. */
  *repeats(): Generator<readonly [row: number, key: string]> {
    const { bytes, starts } = this.#texts;
    for (let row = 0; row < this.#row; row++) {
      const code = this.#codes[row] ?? 0;
      if (code > 0 && this.#repeated[code] === 1) yield [row, textOf(bytes, starts[code]!, starts[code + 1]!)];
      else if (code === 0 && this.#numbers.isRepeated(row)) yield [row, String(this.#numbers.numberOf(row))];
    }
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

function longer<Data extends Uint8Array | Uint32Array>(old: Data, size: number): Data {
  const fresh = (
    old instanceof Uint8Array
      ? new Uint8Array(Math.ceil(size * 1.25) + 64)
      : new Uint32Array(Math.ceil(size * 1.25) + 64)
  ) as Data;
  fresh.set(old);
  return fresh;
}
