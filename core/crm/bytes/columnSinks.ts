/** What is kept of a column while the rows go by. */
import type { DateCells, Values } from "../text/values.ts";
import { longestDate, trimmed } from "../text/values.ts";
import { Codes } from "./codes.ts";
import { Dictionary, hashOf, keyHashOf } from "./dictionary.ts";
import { lastUpTo } from "./rowFinder.ts";
import { bytesOf, textOf } from "./utf8.ts";

export interface Sink {
  put(row: number, bytes: Uint8Array, from: number, to: number): void;
}

export class ValueSink implements Sink {
  readonly #cells = new Dictionary(hashOf);
  readonly #codes: Codes;

  constructor(rows: number) {
    this.#codes = new Codes(rows);
  }

  put(row: number, bytes: Uint8Array, from: number, to: number): void {
    this.#codes.set(row, this.#cells.code(bytes, from, to));
  }

  values(rows: number, trim: (cell: string) => string = trimmed): Values {
    const raw: string[] = [];
    const { count, bytes, starts } = this.#cells;
    for (let code = 0; code < count; code++) raw.push(textOf(bytes, starts[code]!, starts[code + 1]!));
    return { codes: this.#codes.data.subarray(0, rows), raw, values: raw.map(trim) };
  }
}

export class DateSink implements Sink {
  readonly #days: ValueSink;
  readonly #times: ValueSink;
  #timed = false;

  constructor(rows: number) {
    this.#days = new ValueSink(rows);
    this.#times = new ValueSink(rows);
  }

  put(row: number, bytes: Uint8Array, from: number, to: number): void {
    const time = timeAt(bytes, from, to);
    if (time > 0) this.#timed = true;
    this.#days.put(row, bytes, from, time > 0 ? time : to);
    this.#times.put(row, bytes, time > 0 ? time : to, to);
  }

  dates(rows: number): DateCells {
    return {
      days: this.#days.values(rows),
      times: this.#timed ? this.#times.values(rows, time => time.trimEnd()) : null,
    };
  }
}

/** Where the time begins, as `timeFrom` finds it in a text; 0 where none does. */
function timeAt(bytes: Uint8Array, from: number, to: number): number {
  if (to - from > longestDate) return 0;
  const first = afterDigits(bytes, from, Math.min(to, from + 4));
  const mark = bytes[first];
  if (first === from || (mark !== 45 && mark !== 46 && mark !== 47)) return 0;
  const second = afterDigits(bytes, first + 1, Math.min(to, first + 3));
  if (second === first + 1 || second >= to || bytes[second] !== mark) return 0;
  const third = afterDigits(bytes, second + 1, Math.min(to, second + 5));
  if (third === second + 1 || third >= to) return 0;
  const next = bytes[third];
  return next === 32 || next === 84 || next === 44 ? third : 0;
}

function afterDigits(bytes: Uint8Array, from: number, most: number): number {
  let at = from;
  while (at < most && bytes[at]! >= 48 && bytes[at]! <= 57) at++;
  return at;
}

/** Finds the rows whose key another row has too. */
export class KeySink implements Sink {
  readonly #keys: Dictionary;
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

  put(row: number, bytes: Uint8Array, from: number, to: number): void {
    if (from === to) return;
    if (this.#isKey(bytes, from, to)) {
      this.#note(row, this.#keys.count, this.#keys.code(bytes, from, to));
      return;
    }
    const text = textOf(bytes, from, to).trim();
    const key = bytesOf(this.#lower ? text.toLowerCase() : text);
    if (key.length > 0) this.#note(row, this.#keys.count, this.#keys.code(key, 0, key.length));
  }

  /** Whether the cell is compared as it stands: no blanks around it, and no letters that have to become small. */
  #isKey(bytes: Uint8Array, from: number, to: number): boolean {
    const [first, last] = [bytes[from]!, bytes[to - 1]!];
    if (first <= 32 || first >= 127 || last <= 32 || last >= 127) return false;
    if (!this.#lower) return true;
    for (let at = from; at < to; at++) {
      const letter = bytes[at]!;
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

  /** In the order of the rows. */
  repeats(): readonly (readonly [row: number, key: string])[] {
    const { bytes, starts } = this.#keys;
    return this.#rows
      .map((row, at) => [row, textOf(bytes, starts[this.#codes[at]!]!, starts[this.#codes[at]! + 1]!)] as const)
      .sort((a, b) => a[0] - b[0]);
  }
}
