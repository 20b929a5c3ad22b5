/** A file that can be read piece by piece, and again. */
export interface ByteSource {
  readonly size: number;
  /** Puts the bytes from `at` on into `into`, as many as it likes; gives their number, 0 only at the end. */
  read(at: number, into: Uint8Array): number;
}

/** A file that is in memory. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read(at, into) {
      const piece = bytes.subarray(at, Math.min(bytes.length, at + into.length));
      into.set(piece);
      return piece.length;
    },
  };
}

/** As many bytes as there are. */
export function readWhole(source: ByteSource, into: Uint8Array): void {
  for (let at = 0; at < into.length; ) {
    const taken = source.read(at, into.subarray(at));
    if (taken === 0) return;
    at += taken;
  }
}

/** The same bytes, to be taken one by one and by fours. */
export interface Bytes {
  readonly buffer: Uint8Array<ArrayBuffer>;
  readonly view: DataView;
}

/** Bytes read at once. */
const chunk = 1 << 18;
/** Behind the end, so that four bytes can be taken at once from the last one on. */
const behind = 8;

/** Bytes of their own, with a line break behind them as in a window. */
export function bytesWithBreak(given: Uint8Array): Bytes {
  const buffer = new Uint8Array(given.length + behind).fill(10);
  buffer.set(given);
  return { buffer, view: new DataView(buffer.buffer) };
}

/** A longer row is left to the parser of texts. */
const longestRow = 1 << 25;

/** The part of a file that is looked at: it moves on by whole rows. */
export class Window implements Bytes {
  buffer = new Uint8Array(chunk * 2);
  view = new DataView(this.buffer.buffer);
  /** Where the bytes end; a line break stands behind them, so that no loop has to look for the end. */
  end = 0;
  /** Where the window begins in the file. */
  offset: number;
  readonly #source: ByteSource;

  constructor(source: ByteSource, offset: number) {
    this.#source = source;
    this.offset = offset;
  }

  get isLast(): boolean {
    return this.offset + this.end >= this.#source.size;
  }

  /** Forgets the bytes before `from` and reads on; where the new bytes begin, or -1 where a row is too long or no bytes come. */
  more(from: number): number {
    const kept = this.end - from;
    if (kept + chunk + behind > this.buffer.length) {
      if (kept > longestRow) return -1;
      const old = this.buffer;
      this.buffer = new Uint8Array(kept * 2 + chunk + behind);
      this.view = new DataView(this.buffer.buffer);
      this.buffer.set(old.subarray(from, this.end));
    } else this.buffer.copyWithin(0, from, this.end);
    this.offset += from;
    const taken = this.#source.read(this.offset + kept, this.buffer.subarray(kept, kept + chunk));
    // The file has become shorter while it is read.
    if (taken === 0 && this.offset + kept < this.#source.size) return -1;
    this.end = kept + taken;
    this.buffer.fill(10, this.end, this.end + behind);
    return kept;
  }
}
