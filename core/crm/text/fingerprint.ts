/** A short mark of a text, in two independent halves of 32 bits; the same text always has the same one. */
export interface Mark {
  a: number;
  b: number;
  /** Bytes of the text in UTF-8 that are not eight yet: four go into each half, which takes an eighth of the time. */
  first: number;
  second: number;
  bytes: number;
}

export const newMark = (): Mark => ({ a: 0x51a1, b: 0x3e7d, first: 0, second: 0, bytes: 0 });

function addByte(mark: Mark, byte: number): void {
  if (mark.bytes < 4) mark.first |= byte << (8 * mark.bytes);
  else mark.second |= byte << (8 * (mark.bytes - 4));
  if (++mark.bytes < 8) return;
  mark.a = mixed(mark.a, mark.first);
  mark.b = mixed(mark.b, mark.second);
  mark.first = 0;
  mark.second = 0;
  mark.bytes = 0;
}

/** The shift carries what the product has in its high bits, which no product brings down again. */
function mixed(half: number, word: number): number {
  const product = Math.imul(half ^ word, 0x5bd1e995);
  return product ^ (product >>> 15);
}

export function addToMark(mark: Mark, text: string, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) addByte(mark, code);
    else if (code < 0x800) addBytes(mark, [0xc0 | (code >> 6), 0x80 | (code & 63)]);
    else {
      const low = code >= 0xd800 && code < 0xdc00 ? text.charCodeAt(at + 1) : 0;
      if (low >= 0xdc00 && low < 0xe000) {
        const point = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        at++;
        addBytes(mark, [0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63)]);
        addByte(mark, 0x80 | (point & 63));
      } else addBytes(mark, [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]);
    }
  }
}

function addBytes(mark: Mark, bytes: readonly number[]): void {
  for (const byte of bytes) addByte(mark, byte);
}

/** The same from the bytes of the text; says too whether all are plain letters, since both take a look at every word. */
export function addBytesToMark(mark: Mark, view: DataView, from: number, to: number): boolean {
  let [at, all] = [from, 0];
  for (; mark.bytes > 0 && at < to; at++) all |= addFrom(mark, view, at);
  const words = (to - at) >> 3;
  all |= addWords(mark, view, at, words);
  for (at += words * 8; at < to; at++) all |= addFrom(mark, view, at);
  return (all & 0x80808080) === 0;
}

function addFrom(mark: Mark, view: DataView, at: number): number {
  const byte = view.getUint8(at);
  addByte(mark, byte);
  return byte;
}

/** A function of its own: with the odd bytes in it the engine threw its machine code away at every call. */
function addWords(mark: Mark, view: DataView, from: number, words: number): number {
  let { a, b } = mark;
  let all = 0;
  for (let word = 0; word < words; word++) {
    const first = view.getInt32(from + word * 8, true);
    const second = view.getInt32(from + word * 8 + 4, true);
    a = mixed(a, first);
    b = mixed(b, second);
    all |= first | second;
  }
  mark.a = a;
  mark.b = b;
  return all;
}

export function markText({ a, b, first, second, bytes }: Mark): string {
  const [one, other] = [mixed(a, first ^ bytes), mixed(b, second ^ bytes)];
  return hex(mixed(one, other)) + hex(mixed(other, one));
}

export function fingerprint(text: string): string {
  const mark = newMark();
  addToMark(mark, text, 0, text.length);
  return markText(mark);
}

const hex = (half: number) => (half >>> 0).toString(16).padStart(8, "0");
