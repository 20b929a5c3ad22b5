/** What is kept of a column while the rows go by. */
import type { DateCells, Values } from "../text/values.ts";
import { longestDate, trimmed } from "../text/values.ts";
import { Codes } from "./codes.ts";
import { Dictionary, hashOf, keyHashOf } from "./dictionary.ts";
import { lastUpTo } from "./rowFinder.ts";
import { bytesOf, textOf } from "./utf8.ts";

export interface Sink {
  /** A cell that is not empty. */
  put(row: number, cells: DataView, from: number, to: number): void;
}

const nothing = new DataView(new ArrayBuffer(0));

export class ValueSink implements Sink {
  readonly #cells = new Dictionary(hashOf);
  readonly #codes: Codes;

  /** The code of an empty cell is 0, which every row has before another one is set. */
  constructor(rows: number) {
    this.#codes = new Codes(rows);
    this.#cells.code(nothing, 0, 0);
  }

  put(row: number, cells: DataView, from: number, to: number): void {
    this.#codes.set(row, this.#cells.code(cells, from, to));
  }

  values(rows: number, trim: (cell: string) => string = trimmed): Values {
    const raw: string[] = [];
    const { count, bytes, starts } = this.#cells;
    for (let code = 0; code < count; code++) raw.push(textOf(bytes, starts[code]!, starts[code + 1]!));
    return { codes: this.#codes.upTo(rows), raw, values: raw.map(trim) };
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

  put(row: number, cells: DataView, from: number, to: number): void {
    const time = timeAt(cells, from, to);
    this.#days.put(row, cells, from, time > 0 ? time : to);
    if (time === 0) return;
    this.#timed = true;
    this.#times.put(row, cells, time, to);
  }

  dates(rows: number): DateCells {
    return {
      days: this.#days.values(rows),
      times: this.#timed ? this.#times.values(rows, time => time.trimEnd()) : null,
    };
  }
}

/** Where the time begins, as `timeFrom` finds it in a text; 0 where none does. */
function timeAt(cells: DataView, from: number, to: number): number {
  if (to - from > longestDate) return 0;
  const first = afterDigits(cells, from, Math.min(to, from + 4));
  if (first === from || first === to) return 0;
  const mark = cells.getUint8(first);
  if (mark !== 45 && mark !== 46 && mark !== 47) return 0;
  const second = afterDigits(cells, first + 1, Math.min(to, first + 3));
  if (second === first + 1 || second === to || cells.getUint8(second) !== mark) return 0;
  const third = afterDigits(cells, second + 1, Math.min(to, second + 5));
  if (third === second + 1 || third === to) return 0;
  const next = cells.getUint8(third);
  return next === 32 || next === 84 || next === 44 ? third : 0;
}

function afterDigits(cells: DataView, from: number, most: number): number {
  let at = from;
  while (at < most && cells.getUint8(at) >= 48 && cells.getUint8(at) <= 57) at++;
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

  /** In the order of the rows. */
  repeats(): readonly (readonly [row: number, key: string])[] {
    const { bytes, starts } = this.#keys;
    return this.#rows
      .map((row, at) => [row, textOf(bytes, starts[this.#codes[at]!]!, starts[this.#codes[at]! + 1]!)] as const)
      .sort((a, b) => a[0] - b[0]);
  }
}
