import type { Needs } from "../text/table.ts";
import type { DateCells, Values } from "../text/values.ts";
import { type Sink, ValueSink } from "./columnSinks.ts";
import { DateSink } from "./dateSink.ts";
import { KeySink } from "./keySink.ts";
import type { Rows } from "./rows.ts";
import type { Bytes } from "./source.ts";

/** What one pass over the file keeps of its rows. */
export class Kept {
  readonly values = new Map<number, ValueSink>();
  readonly dates = new Map<number, DateSink>();
  readonly keys: KeySink | null;
  /** Row -> all its cells, for rows that have the letters "test" where a test row shows. */
  readonly tests = new Map<number, readonly string[]>();
  readonly longRows = new Map<number, number>();
  rows = 0;
  readonly #columns: readonly number[];
  readonly #sinks: readonly Sink[];
  readonly needs: Needs;
  readonly #width: number;

  constructor(needs: Needs, width: number, rows: number) {
    this.needs = needs;
    this.#width = width;
    for (const column of needs.values) this.values.set(column, new ValueSink(rows));
    for (const column of needs.dates) this.dates.set(column, new DateSink(rows));
    this.keys = needs.repeats === null ? null : new KeySink(rows, needs.repeats.lower);
    const keys: [number, Sink][] = this.keys === null ? [] : [[needs.repeats!.column, this.keys]];
    const sinks = [...this.values, ...this.dates, ...keys].sort((a, b) => a[0] - b[0]);
    this.#columns = sinks.map(([column]) => column);
    this.#sinks = sinks.map(([, sink]) => sink);
  }

  take(rows: Rows, bytes: Bytes, from: number, to: number): void {
    for (let index = 0; index < this.#sinks.length; index++)
      this.#sinks[index]!.take(rows, bytes, this.#columns[index]!, from, to);
    for (const column of this.needs.tests) this.#takeTests(rows, bytes.buffer, column, from, to);
    for (let row = from; row < to; row++)
      if (rows.counts[row]! > this.#width) this.#takeLong(rows, bytes.buffer, row, from);
    this.rows += to - from;
  }

  #takeTests(rows: Rows, buffer: Uint8Array, column: number, from: number, to: number): void {
    const { starts, ends, width } = rows;
    for (let row = from, place = from * width + column; row < to; row++, place += width) {
      const start = starts[place]!;
      if (!hasTest(buffer, start < 0 ? ~start : start, ends[place]!)) continue;
      const at = this.rows + row - from;
      if (!this.tests.has(at)) this.tests.set(at, rows.texts(buffer, row));
    }
  }

  #takeLong(rows: Rows, buffer: Uint8Array, row: number, from: number): void {
    let width = rows.counts[row]!;
    while (width > this.#width && rows.text(buffer, row, width - 1).trim() === "") width--;
    if (width > this.#width) this.longRows.set(this.rows + row - from, width);
  }

  /** Once all rows are taken; what a column was asked for is kept as asked. */
  valuesOf(column: number): Values | null {
    return this.values.get(column)?.values() ?? null;
  }

  datesOf(column: number): DateCells | null {
    return this.dates.get(column)?.dates() ?? null;
  }
}

/** The letters "test" cover every fourth place once, so a look at these is enough for most cells. */
function hasTest(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from + 3; at < to + 3; at += 4) {
    const letter = bytes[at]! | 32;
    if (letter !== 116 && letter !== 101 && letter !== 115) continue;
    for (let start = Math.max(from, at - 3); start <= at && start + 4 <= to; start++) {
      if ((bytes[start]! | 32) !== 116 || (bytes[start + 3]! | 32) !== 116) continue;
      if ((bytes[start + 1]! | 32) === 101 && (bytes[start + 2]! | 32) === 115) return true;
    }
  }
  return false;
}
