import type { Needs } from "../text/table.ts";
import type { DateCells, Values } from "../text/values.ts";
import { DateSink, type Sink, ValueSink } from "./columnSinks.ts";
import { KeySink } from "./keySink.ts";
import type { RowSplitter } from "./splitRow.ts";
import { bytesOf } from "./utf8.ts";

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

  /** `view`: of the buffer. */
  take(row: RowSplitter, buffer: Uint8Array, view: DataView): void {
    const at = this.rows++;
    const { starts, ends, odd, cells } = row;
    for (let index = 0; index < this.#sinks.length; index++) {
      const column = this.#columns[index]!;
      const sink = this.#sinks[index]!;
      if (column >= cells || starts[column] === ends[column]) continue;
      if (odd[column] === 0) sink.put(at, view, starts[column]!, ends[column]!);
      else {
        const cell = bytesOf(row.text(buffer, column));
        sink.put(at, new DataView(cell.buffer), 0, cell.length);
      }
    }
    for (let index = 0; index < this.needs.tests.length; index++) {
      const column = this.needs.tests[index]!;
      if (column >= cells || !hasTest(buffer, starts[column]!, ends[column]!)) continue;
      this.tests.set(at, row.texts(buffer));
      break;
    }
    if (cells > this.#width) this.#takeLong(at, row, buffer);
  }

  #takeLong(at: number, row: RowSplitter, buffer: Uint8Array): void {
    let width = row.cells;
    while (width > this.#width && row.text(buffer, width - 1).trim() === "") width--;
    if (width > this.#width) this.longRows.set(at, width);
  }

  /** Once all rows are taken; what a column was asked for is kept as asked. */
  valuesOf(column: number): Values | null {
    return this.values.get(column)?.values(this.rows) ?? null;
  }

  datesOf(column: number): DateCells | null {
    return this.dates.get(column)?.dates(this.rows) ?? null;
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
