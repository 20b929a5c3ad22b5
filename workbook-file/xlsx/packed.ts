/** Text -> packed bytes, piece by piece: a long sheet is never whole in memory, and is packed while it is written. */
import { gzipSync } from "fflate";

/** As a package holds it: the packed bytes, and what it says of the unpacked ones. */
export interface Packed {
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly sum: number;
}

const pieceLength = 1 << 18;
/** So many pieces may wait to be packed before the writing waits for them. */
const mostWaiting = 4;

export async function packed(texts: Iterable<string>): Promise<Packed> {
  if (typeof CompressionStream === "undefined") return parted([gzipSync(joined([...encoded(texts)]), { level: 1 })]);
  const { readable, writable } = new CompressionStream("gzip");
  const [pieces] = await Promise.all([collected(readable), written(texts, writable)]);
  return parted(pieces);
}

async function written(texts: Iterable<string>, writable: WritableStream<BufferSource>): Promise<void> {
  const writer = writable.getWriter();
  const waiting: Promise<void>[] = [];
  for (const piece of encoded(texts)) {
    const write = writer.write(piece);
    // Where the packer fails, all that waits fails with it: it is told once, by the first one or by the end.
    write.catch(() => {});
    waiting.push(write);
    if (waiting.length > mostWaiting) await waiting.shift();
  }
  await writer.close();
}

async function collected(readable: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const reader = readable.getReader();
  const pieces: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return pieces;
    pieces.push(value);
  }
}

function* encoded(texts: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let piece = new Uint8Array(pieceLength);
  let length = 0;
  for (const text of texts) {
    // No sign takes more than three bytes for each unit of its text.
    if (length > 0 && length + text.length * 3 > piece.length) {
      yield piece.subarray(0, length);
      piece = new Uint8Array(pieceLength);
      length = 0;
    }
    if (text.length * 3 > piece.length) yield encoder.encode(text);
    else length += encoder.encodeInto(text, piece.subarray(length)).written;
  }
  if (length > 0) yield piece.subarray(0, length);
}

const headLength = 10;
const tailLength = 8;

/** gzip frames what a package wants bare, and ends with the sum and the size that the package wants too. */
function parted(pieces: readonly Uint8Array[]): Packed {
  const whole = joined(pieces);
  const end = whole.length - tailLength;
  const tail = new DataView(whole.buffer, whole.byteOffset + end);
  return {
    bytes: whole.subarray(headLength, end),
    sum: tail.getUint32(0, true),
    size: tail.getUint32(4, true),
  };
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
