import { textOf } from "./utf8.ts";

const [quote, feed, back] = [34, 10, 13];

/** One row of a file as places in its bytes. What the parser of texts would judge in an odd way is left to it. */
export class RowSplitter {
  /** By cell: where it begins and ends, within its quotation marks. */
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  /** 1 where the cell holds quotation marks or line breaks that have to be put right. */
  odd = new Uint8Array(64);
  cells = 0;
  /** The row cannot be told apart with certainty. */
  unsure = false;
  readonly #stops = new Uint8Array(256);
  readonly #inQuotes = new Uint8Array(256);
  readonly #delimiter: number;

  constructor(delimiter: number) {
    this.#delimiter = delimiter;
    // A NUL is a matter of the decoder of texts.
    for (const stop of [delimiter, feed, back, 0]) this.#stops[stop] = 1;
    for (const stop of [quote, back, 0]) this.#inQuotes[stop] = 1;
  }

  /** Splits the row at `from`; where the next one begins, or -1 where the bytes end before the row does. */
  split(buffer: Uint8Array, from: number, end: number, isLast: boolean): number {
    const stops = this.#stops;
    const highest = Math.max(this.#delimiter, back);
    const { starts, ends, odd } = this;
    const most = starts.length - 1;
    let cells = 0;
    let at = from;
    for (;;) {
      const start = at;
      if (buffer[at] === quote) {
        at = this.#closing(buffer, at, end, cells);
        if (at < 0 || (at + 1 >= end && !isLast)) return -1;
        starts[cells] = start + 1;
        ends[cells] = at++;
        if (at < end && stops[buffer[at]!] === 0) return this.#give();
      } else {
        // Most bytes are letters and digits, which stand above the separators; a table says what the others are.
        for (let byte = buffer[at]!; byte > highest || stops[byte] === 0; byte = buffer[at]!) at++;
        starts[cells] = start;
        ends[cells] = at;
        odd[cells] = 0;
      }
      cells++;
      if (at >= end && !isLast) return -1;
      if (at < end && buffer[at] === this.#delimiter) {
        at++;
        if (cells < most) continue;
        this.#widen();
        return this.split(buffer, from, end, isLast);
      }
      this.cells = cells;
      if (at >= end) return end;
      if (buffer[at] === feed) return at + 1;
      if (buffer[at] !== back) return this.#give();
      if (at + 1 >= end && !isLast) return -1;
      // A lone carriage return breaks a line too, but only some programs write it.
      return at + 1 < end && buffer[at + 1] === feed ? at + 2 : this.#give();
    }
  }

  /** The quotation mark that closes the cell; -1 where it does not come. */
  #closing(buffer: Uint8Array, from: number, end: number, cell: number): number {
    this.odd[cell] = 0;
    const stops = this.#inQuotes;
    for (let at = from + 1; at < end; at++) {
      const byte = buffer[at]!;
      if (stops[byte] === 0) continue;
      if (byte === 0) return this.#give();
      if (byte === quote && (buffer[at + 1] !== quote || at + 1 >= end)) return at;
      this.odd[cell] = 1;
      if (byte === quote) at++;
    }
    return -1;
  }

  #give(): number {
    this.unsure = true;
    return -1;
  }

  #widen(): void {
    const more = this.starts.length * 2;
    if (more > 1 << 16) this.unsure = true;
    this.starts = new Int32Array(more);
    this.ends = new Int32Array(more);
    this.odd = new Uint8Array(more);
  }

  /** The text of a cell as the parser of texts gives it. */
  text(buffer: Uint8Array, cell: number): string {
    const text = textOf(buffer, this.starts[cell]!, this.ends[cell]!);
    return this.odd[cell] === 0 ? text : text.replace(/""/g, '"').replace(/\r\n?/g, "\n");
  }

  texts(buffer: Uint8Array): string[] {
    return Array.from({ length: this.cells }, (_, cell) => this.text(buffer, cell));
  }
}
