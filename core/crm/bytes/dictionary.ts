/** Numbers the different cells of a column from their bytes: no cell becomes a text before somebody asks for it. */
export class Dictionary {
  count = 0;
  /** Where the bytes of each code begin; one more for the end. */
  starts = new Uint32Array(64);
  bytes = new Uint8Array(512);
  #view = new DataView(this.bytes.buffer);
  /** Code + 1 by place; 0 where none is. At most half of the places are taken. */
  #places = new Int32Array(128);
  /** Cells are told apart by all of their bytes, not by their ends alone. */
  #isWhole = false;

  code(cells: DataView, from: number, to: number): number {
    const places = this.#places;
    const mask = places.length - 1;
    let place = (this.#isWhole ? hashOf(cells, from, to) : endsOf(cells, from, to)) & mask;
    for (let step = 0; ; step++) {
      const code = places[place]! - 1;
      if (code < 0) return this.#add(cells, from, to, place, step);
      const start = this.starts[code]!;
      if (this.starts[code + 1]! - start === to - from && isSame(this.#view, start, cells, from, to)) return code;
      place = (place + 1) & mask;
    }
  }

  #add(cells: DataView, from: number, to: number, place: number, steps: number): number {
    const code = this.count++;
    const start = this.starts[code]!;
    const end = start + to - from;
    if (end > this.bytes.length) {
      this.bytes = grown(this.bytes, new Uint8Array(larger(end)));
      this.#view = new DataView(this.bytes.buffer);
    }
    this.bytes.set(new Uint8Array(cells.buffer, cells.byteOffset + from, to - from), start);
    if (this.count === this.starts.length) this.starts = grown(this.starts, new Uint32Array(larger(this.count)));
    this.starts[this.count] = end;
    this.#places[place] = this.count;
    if (steps > mostSteps && !this.#isWhole) {
      this.#isWhole = true;
      this.#spread(this.#places.length);
    } else if (this.count * 2 > this.#places.length) this.#spread(this.#places.length * 2);
    return code;
  }

  #spread(size: number): void {
    const places = new Int32Array(size);
    const mask = places.length - 1;
    for (let code = 0; code < this.count; code++) {
      const [from, to] = [this.starts[code]!, this.starts[code + 1]!];
      let place = (this.#isWhole ? hashOf(this.#view, from, to) : endsOf(this.#view, from, to)) & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = code + 1;
    }
    this.#places = places;
  }
}

/** From so many places that were taken on, the ends of the cells are too much alike. */
const mostSteps = 12;

/** The hash of the length and both ends of a cell: enough for the few names and words of most columns. */
function endsOf(cells: DataView, from: number, to: number): number {
  if (to - from < 4) return hashOf(cells, from, to);
  const hash = mixed(mixed(to - from, cells.getInt32(from, true)), cells.getInt32(to - 4, true));
  return hash ^ (hash >>> 13);
}

/** The hash of a cell, four bytes at a time; the last lines spread cells that are alike over all places. */
function hashOf(cells: DataView, from: number, to: number): number {
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

function isSame(known: DataView, start: number, cells: DataView, from: number, to: number): boolean {
  const apart = start - from;
  let at = from;
  for (; at + 4 <= to; at += 4) if (known.getInt32(at + apart, true) !== cells.getInt32(at, true)) return false;
  for (; at < to; at++) if (known.getUint8(at + apart) !== cells.getUint8(at)) return false;
  return true;
}

/** A quarter more: less memory is held for nothing than with twice as much. */
const larger = (size: number) => Math.ceil(size * 1.25) + 64;

function grown<Data extends Uint8Array | Uint32Array>(old: Data, fresh: Data): Data {
  fresh.set(old);
  return fresh;
}
