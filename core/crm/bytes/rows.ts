import type { Bytes } from "./source.ts";
import { textOf } from "./utf8.ts";

const [quote, feed, back] = [34, 10, 13];
/** So few that their bytes are still in the cache when the columns are taken one after the other. */
const mostCells = 8192;
const mostWidth = 1 << 16;
const tooNarrow = -2;

/** Some rows of a file as places in its bytes. What the parser of texts would judge in an odd way is left to it. */
export class Rows {
  size = 0;
  /** Cells that every row has room for. */
  width: number;
  /**
   * By row x width + column: where the cell begins and ends, within its quotation marks; both 0 where the row is shorter.
   * Of a cell that holds quotation marks or line breaks to be put right, ~ of where it begins.
   */
  starts: Int32Array;
  ends: Int32Array;
  /** By row: its cells, and where it begins; the last place is the end. */
  counts: Int32Array;
  places: Int32Array;
  /** A row cannot be told apart with certainty. */
  unsure = false;
  #most: number;
  #odd = false;
  readonly #stops = new Uint8Array(256);
  readonly #inQuotes = new Uint8Array(256);
  readonly #delimiter: number;

  constructor(delimiter: number, width: number) {
    this.#delimiter = delimiter;
    // A NUL is a matter of the decoder of texts.
    for (const stop of [delimiter, feed, back, 0]) this.#stops[stop] = 1;
    for (const stop of [quote, back, 0]) this.#inQuotes[stop] = 1;
    this.width = width;
    this.#most = Math.max(1, Math.floor(mostCells / width));
    this.starts = new Int32Array(this.#most * width);
    this.ends = new Int32Array(this.#most * width);
    this.counts = new Int32Array(this.#most);
    this.places = new Int32Array(this.#most + 1);
  }

  /** Splits some rows from `from` on; where the next one begins. No row: the bytes end before it does, or it is unsure. */
  split(bytes: Bytes, from: number, end: number, isLast: boolean): number {
    this.size = 0;
    let at = from;
    while (at < end && this.size < this.#most && !this.unsure) {
      const next = this.#row(bytes.buffer, bytes.view, at, end, isLast);
      if (next === tooNarrow && this.size === 0) this.#widen();
      else if (next < 0) break;
      else {
        this.places[this.size++] = at;
        at = next;
      }
    }
    this.places[this.size] = at;
    return at;
  }

  /** Where the next row begins; less than 0 where the bytes end before the row does. */
  #row(buffer: Uint8Array, view: DataView, from: number, end: number, isLast: boolean): number {
    const { starts, ends, width } = this;
    const stops = this.#stops;
    const delimiters = this.#delimiter * 0x01010101;
    const first = this.size * width;
    let cells = 0;
    let at = from;
    for (;;) {
      if (cells === width) return tooNarrow;
      const start = at;
      if (buffer[at] === quote) {
        at = this.#closing(buffer, at, end);
        if (at < 0 || (at + 1 >= end && !isLast)) return -1;
        starts[first + cells] = this.#odd ? ~(start + 1) : start + 1;
        ends[first + cells] = at++;
        if (at < end && stops[buffer[at]!] === 0) return this.#give();
      } else {
        // Four bytes at a time, a third faster: a high bit is left where one is the separator or a control character.
        for (;;) {
          const word = view.getInt32(at, true);
          const apart = word ^ delimiters;
          const marks = (((apart - 0x01010101) & ~apart) | ((word - 0x0e0e0e0e) & ~word)) & 0x80808080;
          if (marks === 0) {
            at += 4;
            continue;
          }
          at += (31 - Math.clz32(marks & -marks)) >> 3;
          if (stops[buffer[at]!] === 1) break;
          at++;
        }
        starts[first + cells] = start;
        ends[first + cells] = at;
      }
      cells++;
      if (at >= end && !isLast) return -1;
      if (at < end && buffer[at] === this.#delimiter) {
        at++;
        continue;
      }
      this.counts[this.size] = cells;
      for (; cells < width; cells++) {
        starts[first + cells] = 0;
        ends[first + cells] = 0;
      }
      if (at >= end) return end;
      if (buffer[at] === feed) return at + 1;
      if (buffer[at] !== back) return this.#give();
      if (at + 1 >= end && !isLast) return -1;
      // A lone carriage return breaks a line too, but only some programs write it.
      return at + 1 < end && buffer[at + 1] === feed ? at + 2 : this.#give();
    }
  }

  /** The quotation mark that closes the cell; -1 where it does not come. */
  #closing(buffer: Uint8Array, from: number, end: number): number {
    this.#odd = false;
    const stops = this.#inQuotes;
    for (let at = from + 1; at < end; at++) {
      const byte = buffer[at]!;
      if (stops[byte] === 0) continue;
      if (byte === 0) return this.#give();
      if (byte === quote && (buffer[at + 1] !== quote || at + 1 >= end)) return at;
      this.#odd = true;
      if (byte === quote) at++;
    }
    return -1;
  }

  #give(): number {
    this.unsure = true;
    return -1;
  }

  #widen(): void {
    this.width *= 2;
    if (this.width > mostWidth) this.unsure = true;
    this.#most = Math.max(1, Math.floor(mostCells / this.width));
    this.starts = new Int32Array(this.#most * this.width);
    this.ends = new Int32Array(this.#most * this.width);
  }

  /** The text of a cell as the parser of texts gives it. */
  text(buffer: Uint8Array, row: number, column: number): string {
    const place = row * this.width + column;
    const start = this.starts[place]!;
    const text = textOf(buffer, start < 0 ? ~start : start, this.ends[place]!);
    return start < 0 ? text.replace(/""/g, '"').replace(/\r\n?/g, "\n") : text;
  }

  texts(buffer: Uint8Array, row: number): string[] {
    return Array.from({ length: this.counts[row]! }, (_, column) => this.text(buffer, row, column));
  }

  /** Whether a cell holds nothing but blanks; a plain sign at its start is enough to say no. */
  isBlank(buffer: Uint8Array, row: number, column: number): boolean {
    const place = row * this.width + column;
    const start = this.starts[place]!;
    if (start === this.ends[place]) return true;
    const first = buffer[start < 0 ? ~start : start]!;
    return (first <= 32 || first >= 127) && this.text(buffer, row, column).trim() === "";
  }
}
