/** UTF-8 in a few lines: a decoder of the host costs more than a short cell, and core has none. */

/** The text of bytes that are valid. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  let start = from;
  // Plain letters by the run: few calls, and no string for each letter.
  for (let at = from; at < to; ) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      at++;
      if (at - start < 4096 && at < to && bytes[at]! < 0x80) continue;
      text += plain(bytes, start, at);
      start = at;
      continue;
    }
    const more = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    let point = byte & (0x3f >> more);
    for (let next = 1; next <= more; next++) point = (point << 6) | (bytes[at + next]! & 63);
    text += String.fromCodePoint(point);
    at += more + 1;
    start = at;
  }
  return text;
}

function plain(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at]!);
  return text;
}

export function bytesOf(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const sign of text) {
    const point = sign.codePointAt(0)!;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else {
      bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63));
      bytes.push(0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    }
  }
  return Uint8Array.from(bytes);
}

/**
 * Where whole signs end: up to three bytes of the next one may be missing. -1 where the bytes are not valid, or look like a
 * text that was encoded twice: both are matters of the decoder of texts.
 */
export function validUntil(bytes: Uint8Array, from: number, to: number): number {
  let before = 0;
  for (let at = from; at < to; ) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      before = 0;
      at++;
      continue;
    }
    const more = byte < 0xc2 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : byte < 0xf5 ? 3 : 0;
    if (more === 0) return -1;
    if (at + more >= to) return at;
    const second = bytes[at + 1]!;
    if (second < lowest(byte) || second > highest(byte)) return -1;
    for (let next = 2; next <= more; next++) if ((bytes[at + next]! & 0xc0) !== 0x80) return -1;
    // A letter such as Ã beside another sign: what two rounds of encoding make of one.
    if (before === 0xc3 && isDoubt(bytes[at - 1]!)) return -1;
    before = byte;
    at += more + 1;
  }
  return to;
}

const lowest = (lead: number) => (lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80);
const highest = (lead: number) => (lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf);

/** The second bytes of Â, Ã, Ä, Å, Ð, Ñ and â. */
const isDoubt = (byte: number) => (byte >= 0x82 && byte <= 0x85) || byte === 0x90 || byte === 0x91 || byte === 0xa2;
