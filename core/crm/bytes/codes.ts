/** A number for each row, in one, two or four bytes as the numbers need it. */
export class Codes {
  #data: Uint8Array | Uint16Array | Uint32Array;
  #next = new Uint32Array(0);
  #rows = 0;
  #most = 255;

  constructor(rows: number) {
    this.#data = new Uint8Array(rows);
  }

  /** Where to put the codes of the next rows. */
  next(count: number): Uint32Array {
    if (count > this.#next.length) this.#next = new Uint32Array(count);
    return this.#next;
  }

  /** Takes them; none is above `most`. */
  add(count: number, most: number): void {
    const rows = this.#rows + count;
    if (most > this.#most || rows > this.#data.length) this.#make(rows, most);
    const data = this.#data;
    const next = this.#next;
    for (let at = 0, to = this.#rows; at < count; at++, to++) data[to] = next[at]!;
    this.#rows = rows;
  }

  /** Rows whose code is 0. */
  addNone(count: number): void {
    this.#rows += count;
    if (this.#rows > this.#data.length) this.#make(this.#rows, 0);
  }

  all(): Uint8Array | Uint16Array | Uint32Array {
    return this.#data.subarray(0, this.#rows);
  }

  #make(rows: number, code: number): void {
    const room = rows <= this.#data.length ? this.#data.length : Math.ceil(rows * 1.25) + 1000;
    const most = code <= this.#most ? this.#most : code < 65_536 ? 65_535 : 4_294_967_295;
    const data = most === 255 ? new Uint8Array(room) : most === 65_535 ? new Uint16Array(room) : new Uint32Array(room);
    data.set(this.#data);
    this.#data = data;
    this.#most = most;
  }
}
