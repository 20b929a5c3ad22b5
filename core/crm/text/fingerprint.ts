/** A short mark of a text, in two independent halves of 32 bits; the same text always has the same one. */
export interface Mark {
  a: number;
  b: number;
  /** Bytes of the text in UTF-8 that are not four yet: they are mixed in by fours, which takes a quarter of the time. */
  word: number;
  bytes: number;
}

export const newMark = (): Mark => ({ a: 0x51a1, b: 0x3e7d, word: 0, bytes: 0 });

function addByte(mark: Mark, byte: number): void {
  mark.word |= byte << (8 * mark.bytes);
  if (++mark.bytes < 4) return;
  mark.a = Math.imul(mark.a ^ mark.word, 0x5bd1e995) + 1;
  mark.b = Math.imul(mark.b + mark.word, 0x27d4eb2f) ^ (mark.b >>> 15);
  mark.word = 0;
  mark.bytes = 0;
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

/** The same from the bytes of the text; says too what is among them, since both take one look at every word. */
export function addBytesToMark(
  mark: Mark,
  view: DataView,
  from: number,
  to: number,
): { readonly plain: boolean; readonly nul: boolean } {
  let [at, all, nul] = [from, 0, 0];
  const single = () => {
    const byte = view.getUint8(at++);
    addByte(mark, byte);
    all |= byte;
    if (byte === 0) nul = -1;
  };
  while (mark.bytes > 0 && at < to) single();
  let { a, b } = mark;
  for (; at + 4 <= to; at += 4) {
    const word = view.getInt32(at, true);
    a = Math.imul(a ^ word, 0x5bd1e995) + 1;
    b = Math.imul(b + word, 0x27d4eb2f) ^ (b >>> 15);
    all |= word;
    nul |= (word - 0x01010101) & ~word;
  }
  mark.a = a;
  mark.b = b;
  while (at < to) single();
  return { plain: (all & 0x80808080) === 0, nul: (nul & 0x80808080) !== 0 };
}

export function markText({ a, b, word, bytes }: Mark): string {
  const last = word ^ (bytes << 28);
  return hex(Math.imul(a ^ last, 0x5bd1e995)) + hex(Math.imul(b + last, 0x27d4eb2f) ^ (b >>> 15));
}

export function fingerprint(text: string): string {
  const mark = newMark();
  addToMark(mark, text, 0, text.length);
  return markText(mark);
}

const hex = (half: number) => (half >>> 0).toString(16).padStart(8, "0");
