/** Numbers the different cells of a column from their bytes: no cell becomes a text before somebody asks for it. */
export class Dictionary {
  count = 0;
  /** Where the bytes of each code begin; one more for the end. */
  starts: Uint32Array;
  bytes: Uint8Array;
  #view: DataView;
  /** Code + 1 by place; 0 where none is. At most half of the places are taken. */
  #places: Int32Array;
  readonly #hashOf: Hash;

  /** `expected`: how many different cells to make room for. */
  constructor(hash: Hash, expected = 64) {
    this.#hashOf = hash;
    this.starts = new Uint32Array(expected + 1);
    this.bytes = new Uint8Array(expected * 8);
    this.#view = new DataView(this.bytes.buffer);
    let places = 128;
    while (places < expected * 2) places *= 2;
    this.#places = new Int32Array(places);
  }

  code(cells: DataView, from: number, to: number): number {
    const hash = this.#hashOf(cells, from, to);
    const mask = this.#places.length - 1;
    let place = hash & mask;
    for (;;) {
      const code = this.#places[place]! - 1;
      if (code < 0) return this.#add(cells, from, to, place);
      if (this.#isAt(code, cells, from, to)) return code;
      place = (place + stepOf(hash)) & mask;
    }
  }

  #isAt(code: number, cells: DataView, from: number, to: number): boolean {
    const start = this.starts[code]!;
    const length = to - from;
    if (this.starts[code + 1]! - start !== length) return false;
    const view = this.#view;
    let at = 0;
    for (; at + 4 <= length; at += 4)
      if (view.getInt32(start + at, true) !== cells.getInt32(from + at, true)) return false;
    for (; at < length; at++) if (view.getUint8(start + at) !== cells.getUint8(from + at)) return false;
    return true;
  }

  #add(cells: DataView, from: number, to: number, place: number): number {
    const code = this.count++;
    const start = this.starts[code]!;
    const end = start + to - from;
    if (end > this.bytes.length) {
      this.bytes = grown(this.bytes, new Uint8Array(larger(end)));
      this.#view = new DataView(this.bytes.buffer);
    }
    for (let at = 0; at < to - from; at++) this.bytes[start + at] = cells.getUint8(from + at);
    if (this.count === this.starts.length) this.starts = grown(this.starts, new Uint32Array(larger(this.count)));
    this.starts[this.count] = end;
    this.#places[place] = this.count;
    if (this.count * 2 > this.#places.length) this.#spread();
    return code;
  }

  #spread(): void {
    const places = new Int32Array(this.#places.length * 2);
    const mask = places.length - 1;
    for (let code = 0; code < this.count; code++) {
      const hash = this.#hashOf(this.#view, this.starts[code]!, this.starts[code + 1]!);
      let place = hash & mask;
      while (places[place] !== 0) place = (place + stepOf(hash)) & mask;
      places[place] = code + 1;
    }
    this.#places = places;
  }
}

type Hash = (cells: DataView, from: number, to: number) => number;

/** The hash of a cell, four bytes at a time; the last lines spread cells that are alike over all places. */
export function hashOf(cells: DataView, from: number, to: number): number {
  let hash = to - from;
  let at = from;
  for (; at + 4 <= to; at += 4) hash = mixed(hash, cells.getInt32(at, true));
  for (; at < to; at++) hash = mixed(hash, cells.getUint8(at));
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x5bd1e995);
  return product ^ (product >>> 15);
}

/** The hash of a key: numbers in a row have places in a row, and so stay in the processor's cache. */
export function keyHashOf(cells: DataView, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = cells.getUint8(at) - 48;
    if (digit < 0 || digit > 9) return hashOf(cells, from, to);
    number = (Math.imul(number, 10) + digit) | 0;
  }
  return number;
}

/** How far to the next place: by the hash, since a step of one would walk through all numbers in a row. */
const stepOf = (hash: number) => (Math.imul(hash, 0x9e3779b1) >>> 15) | 1;

/** A quarter more: less memory is held for nothing than with twice as much. */
const larger = (size: number) => Math.ceil(size * 1.25) + 64;

function grown<Data extends Uint8Array | Uint32Array>(old: Data, fresh: Data): Data {
  fresh.set(old);
  return fresh;
}
