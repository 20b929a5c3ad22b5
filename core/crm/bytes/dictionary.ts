/** Numbers the different cells of a column from their bytes: no cell becomes a text before somebody asks for it. */
export class Dictionary {
  count = 0;
  /** Where the bytes of each code begin; one more for the end. */
  starts = new Uint32Array(65);
  bytes = new Uint8Array(512);
  #hashes = new Int32Array(64);
  /** Code + 1 by place; 0 where none is. At most half of the places are taken. */
  #places = new Int32Array(128);

  code(buffer: Uint8Array, from: number, to: number): number {
    // A sum that runs on: numbers in a row come to places in a row, which are in the processor's cache.
    let hash = to - from;
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + buffer[at]!) | 0;
    const mask = this.#places.length - 1;
    let place = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const code = this.#places[place]! - 1;
      if (code < 0) return this.#add(buffer, from, to, hash, place);
      if (this.#hashes[code] === hash && this.#isAt(code, buffer, from, to)) return code;
      place = (place + 1) & mask;
    }
  }

  #isAt(code: number, buffer: Uint8Array, from: number, to: number): boolean {
    const start = this.starts[code]!;
    const length = to - from;
    if (this.starts[code + 1]! - start !== length) return false;
    for (let at = 0; at < length; at++) if (this.bytes[start + at] !== buffer[from + at]) return false;
    return true;
  }

  #add(buffer: Uint8Array, from: number, to: number, hash: number, place: number): number {
    const code = this.count++;
    const start = this.starts[code]!;
    const end = start + to - from;
    if (end > this.bytes.length) this.bytes = grown(this.bytes, new Uint8Array(Math.max(end, larger(start)) + 64));
    for (let at = 0; at < to - from; at++) this.bytes[start + at] = buffer[from + at]!;
    if (this.count === this.#hashes.length) {
      const room = larger(this.count);
      this.#hashes = grown(this.#hashes, new Int32Array(room));
      this.starts = grown(this.starts, new Uint32Array(room + 1));
    }
    this.#hashes[code] = hash;
    this.starts[code + 1] = end;
    this.#places[place] = code + 1;
    if (this.count * 2 > this.#places.length) this.#spread();
    return code;
  }

  #spread(): void {
    const places = new Int32Array(this.#places.length * 2);
    const mask = places.length - 1;
    for (let code = 0; code < this.count; code++) {
      const hash = this.#hashes[code]!;
      let place = (hash ^ (hash >>> 15)) & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = code + 1;
    }
    this.#places = places;
  }
}

/** Half as much again: less memory is held for nothing than with twice as much. */
const larger = (size: number) => Math.ceil(size * 1.5) + 64;

function grown<Data extends Uint8Array | Int32Array | Uint32Array>(old: Data, fresh: Data): Data {
  fresh.set(old);
  return fresh;
}
