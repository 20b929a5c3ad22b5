import { type ByteSource, Window } from "./source.ts";
import { RowSplitter } from "./splitRow.ts";

/** Records between two places that are known. */
const apart = 64;

/** The place of the last number up to this one in a rising list that begins with 0. */
export function lastUpTo(list: readonly number[], number: number): number {
  let [low, high] = [0, list.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (list[middle]! <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Finds single rows in the file again. */
export class RowFinder {
  readonly #source: ByteSource;
  readonly #delimiter: number;
  readonly #places: number[] = [];
  /** From which row on how many records lie before a row that are no rows. */
  readonly #from: number[] = [];
  readonly #shifts: number[] = [];
  #block = -1;
  #records: readonly (readonly string[])[] = [];

  constructor(source: ByteSource, delimiter: number) {
    this.#source = source;
    this.#delimiter = delimiter;
  }

  noteRecord(record: number, at: number): void {
    if (record % apart === 0) this.#places.push(at);
  }

  noteRow(row: number, record: number): void {
    const last = this.#shifts.length - 1;
    if (last >= 0 && this.#shifts[last] === record - row) return;
    this.#from.push(row);
    this.#shifts.push(record - row);
  }

  recordOf(row: number): number {
    return row + this.#shifts[lastUpTo(this.#from, row)]!;
  }

  cells(row: number): readonly string[] {
    const record = this.recordOf(row);
    const block = Math.floor(record / apart);
    if (block !== this.#block) {
      this.#records = this.#read(this.#places[block]!);
      this.#block = block;
    }
    return this.#records[record % apart] ?? [];
  }

  #read(place: number): readonly (readonly string[])[] {
    const window = new Window(this.#source, place);
    const row = new RowSplitter(this.#delimiter);
    const records: string[][] = [];
    for (let rest = 0; records.length < apart; ) {
      if (window.more(rest) < 0) break;
      rest = 0;
      while (records.length < apart && rest < window.end) {
        const next = row.split(window.buffer, rest, window.end, window.isLast);
        if (next < 0) break;
        records.push(row.texts(window.buffer));
        rest = next;
      }
      if (window.isLast) break;
    }
    return records;
  }
}
