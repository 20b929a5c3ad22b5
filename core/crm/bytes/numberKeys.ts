/** How far apart the numbers may lie: two bits are kept for each that could be. */
const mostNumbers = 1 << 26;
/** Where a row's number stands among 32 bits when it is the first one. */
const middle = 2 ** 31;

/**
 * Keys that are whole numbers and lie near each other, as most ids do: a bit says whether a number was seen, and another
 * one whether it was seen again.
 */
export class NumberKeys {
  /** By row: its number less the origin; 0 where it has none. */
  #numbers: Uint32Array;
  #origin = 0;
  /** The number of the first bit; no number lies above it before there is a first one. */
  #base = Number.POSITIVE_INFINITY;
  #seen = new Uint32Array(1 << 10);
  #again = new Uint32Array(1 << 10);
  rows = 0;
  /** A number was refused: since it is kept elsewhere, its place must not come to lie among the bits. */
  #isFixed = false;

  constructor(rows: number) {
    this.#numbers = new Uint32Array(rows);
  }

  /** The key of the next row; -1 = none. False where the number is too far from the others, and the row has none here. */
  add(number: number): boolean {
    if (this.rows === this.#numbers.length) this.#numbers = grown(this.#numbers, Math.ceil(this.rows * 1.25) + 1000, 0);
    if (number >= 0) {
      const place = number - this.#base;
      const word = place >>> 5;
      if (place < 0 || place >= mostNumbers || word >= this.#seen.length) {
        if (this.#fit(number)) return this.add(number);
        this.rows++;
        return false;
      }
      const bit = 1 << (place & 31);
      if ((this.#seen[word]! & bit) === 0) this.#seen[word]! |= bit;
      else this.#again[word]! |= bit;
      this.#numbers[this.rows] = number - this.#origin;
    }
    this.rows++;
    return true;
  }

  /** Makes room for a number, twice as much at the side where it lies. */
  #fit(number: number): boolean {
    const words = this.#seen.length;
    if (this.#isFixed) return false;
    if (this.#base === Number.POSITIVE_INFINITY) {
      this.#origin = number - middle;
      this.#base = Math.max(0, Math.floor(number / 32) * 32 - words * 16);
      return true;
    }
    const below = number < this.#base ? Math.ceil((this.#base - number) / 32) : 0;
    const above = below > 0 ? 0 : Math.floor((number - this.#base) / 32) + 1 - words;
    this.#isFixed = (words + below + above) * 32 > mostNumbers;
    if (this.#isFixed) return false;
    const more = Math.min(Math.max(below, above, words), mostNumbers / 32 - words);
    const shift = below > 0 ? Math.min(more, this.#base / 32) : 0;
    this.#seen = grown(this.#seen, words + more, shift);
    this.#again = grown(this.#again, words + more, shift);
    this.#base -= shift * 32;
    return true;
  }

  /** -1 = none. */
  numberOf(row: number): number {
    const number = this.#numbers[row]!;
    return number === 0 ? -1 : number + this.#origin;
  }

  /** Whether another row has the number of this one. */
  isRepeated(row: number): boolean {
    const number = this.#numbers[row]!;
    const place = number + this.#origin - this.#base;
    return number !== 0 && (this.#again[place >>> 5]! & (1 << (place & 31))) !== 0;
  }
}

function grown(old: Uint32Array, size: number, shift: number): Uint32Array<ArrayBuffer> {
  const fresh = new Uint32Array(size);
  fresh.set(old, shift);
  return fresh;
}
