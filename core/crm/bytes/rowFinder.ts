import { firstRecords } from "./rowSteps.ts";
import type { Rows } from "./rows.ts";
import type { ByteSource } from "./source.ts";

/** Records between two places that are known; a power of two. */
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
  readonly #width: number;
  readonly #places: number[] = [];
  /** From which row on how many records lie before a row that are no rows. */
  readonly #from: number[] = [];
  readonly #shifts: number[] = [];
  #block = -1;
  #records: readonly (readonly string[])[] = [];

  constructor(source: ByteSource, delimiter: number, width: number) {
    this.#source = source;
    this.#delimiter = delimiter;
    this.#width = width;
  }

  /** `first`: the number of the first record in the batch; `offset`: where its bytes begin in the file. */
  noteRecords({ size, places }: Rows, first: number, offset: number): void {
    for (let at = -first & (apart - 1); at < size; at += apart) this.#places.push(offset + places[at]!);
  }

  /** From this row on the records have these numbers, one after the other. */
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
      const layout = { offset: this.#places[block]!, delimiter: this.#delimiter, width: this.#width };
      this.#records = firstRecords(this.#source, layout, apart)?.records ?? [];
      this.#block = block;
    }
    return this.#records[record % apart] ?? [];
  }
}
