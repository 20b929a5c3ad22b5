/** What is kept of a column while the rows go by. */
import type { DateCells, Values } from "../text/values.ts";
import { longestDate, trimmed } from "../text/values.ts";
import { Codes } from "./codes.ts";
import { Dictionary, hashOf } from "./dictionary.ts";
import { textOf } from "./utf8.ts";

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
