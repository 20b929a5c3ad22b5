/** A number for each row, in one, two or four bytes as the numbers need it. */
export class Codes {
  data: Uint8Array | Uint16Array | Uint32Array;
  #most = 255;

  constructor(rows: number) {
    this.data = new Uint8Array(rows);
  }

  set(row: number, code: number): void {
    if (code > this.#most || row >= this.data.length) this.#make(row, code);
    this.data[row] = code;
  }

  upTo(rows: number): Uint8Array | Uint16Array | Uint32Array {
    if (rows > this.data.length) this.#make(rows, 0);
    return this.data.subarray(0, rows);
  }

  #make(row: number, code: number): void {
    const rows = row < this.data.length ? this.data.length : Math.ceil(row * 1.25) + 1000;
    const most = code <= this.#most ? this.#most : code < 65_536 ? 65_535 : 4_294_967_295;
    const data = most === 255 ? new Uint8Array(rows) : most === 65_535 ? new Uint16Array(rows) : new Uint32Array(rows);
    data.set(this.data);
    this.data = data;
    this.#most = most;
  }
}
