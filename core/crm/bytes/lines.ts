import type { Reading } from "../reading.ts";
import {
  footerFrom,
  headsGroup,
  isFooterLine,
  isLone,
  lineBeginnings,
  lineText,
  reasonToSkip,
} from "../text/skipLines.ts";
import { isBlankCell } from "./looks.ts";
import type { Bytes } from "./rowSteps.ts";
import { RowSplitter } from "./splitRow.ts";
import { textOf } from "./utf8.ts";

type Take = (row: RowSplitter, bytes: Bytes, record: number) => void;

/** A line that only what follows tells about: a footer, or the name of a group above its header. */
interface Waiting {
  readonly record: number;
  readonly cells: readonly string[];
  readonly bytes: Uint8Array;
}

/** Takes the lines that are no records out while the file goes by; the same rules as for a text, with a look at few lines. */
export class LineSorter {
  readonly skipped: Reading["skipped"][number][] = [];
  readonly #header: readonly string[];
  readonly #headerRecord: number;
  readonly #take: Take;
  readonly #again: RowSplitter;
  readonly #firstName: string;
  #waiting: Waiting[] = [];
  #record = -1;

  constructor(header: readonly string[], headerRecord: number, delimiter: number, take: Take) {
    this.#header = header;
    this.#headerRecord = headerRecord;
    this.#take = take;
    this.#again = new RowSplitter(delimiter);
    this.#firstName = (header.find(name => name !== "") ?? "").toLowerCase();
  }

  get records(): number {
    return this.#record + 1;
  }

  /** A record more than can be read. */
  count(): void {
    this.#record++;
  }

  see(row: RowSplitter, bytes: Bytes, from: number, to: number): void {
    const { buffer } = bytes;
    const record = ++this.#record;
    if (record > this.#headerRecord && !this.#mayBeNoRecord(row, buffer)) {
      if (this.#waiting.length > 0) this.#settle([], Number.POSITIVE_INFINITY);
      this.#take(row, bytes, record);
      return;
    }
    if (record === this.#headerRecord) return;
    const cells = row.texts(buffer);
    if (record > this.#headerRecord && (isFooterLine(cells, this.#header.length) || isLone(cells))) {
      this.#waiting.push({ record, cells, bytes: buffer.slice(from, to) });
      return;
    }
    if (this.#waiting.length > 0) this.#settle([cells], Number.POSITIVE_INFINITY);
    const reason = this.#reason(record, cells, Number.POSITIVE_INFINITY);
    if (reason === null) this.#take(row, bytes, record);
    else this.#skip(record, cells, reason);
  }

  /** The file ends: what still waits may be its footer. */
  finish(): void {
    const first = this.#waiting[0]?.record ?? 0;
    const from = footerFrom(
      this.#waiting.map(({ cells }) => cells),
      this.#header.length,
    );
    this.#settle([], first + from);
  }

  #settle(next: readonly (readonly string[])[], footer: number): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    const after = [...waiting.map(({ cells }) => cells), ...next];
    for (const [at, { record, cells, bytes }] of waiting.entries()) {
      const title = isLone(cells) && headsGroup(after.slice(at + 1, at + 4), this.#header) ? "title" : null;
      const reason = this.#reason(record, cells, footer) ?? title;
      if (reason === null) {
        const buffer = withBreak(bytes);
        this.#again.split(buffer, 0, bytes.length, true);
        this.#take(this.#again, { buffer, view: new DataView(buffer.buffer) }, record);
      } else this.#skip(record, cells, reason);
    }
  }

  #reason(record: number, cells: readonly string[], footer: number): string | null {
    return reasonToSkip(cells, record, this.#headerRecord, this.#header, footer);
  }

  #skip(record: number, cells: readonly string[], reason: string): void {
    this.skipped.push({ row: record + 1, reason, text: lineText(cells) });
  }

  /** False for lines that are records for certain. */
  #mayBeNoRecord(row: RowSplitter, buffer: Uint8Array): boolean {
    let first = 0;
    while (first < row.cells && isBlankCell(row, buffer, first)) first++;
    let filled = 1;
    for (let cell = first + 1; cell < row.cells; cell++) {
      if (isBlankCell(row, buffer, cell)) continue;
      filled++;
      // Two filled cells are enough where the line does not begin with a blank one.
      if (first === 0) break;
    }
    if (filled < 2 || first >= row.cells || (first > 0 && filled * 3 <= row.cells)) return true;
    const [start, end] = [row.starts[first]!, row.ends[first]!];
    const byte = buffer[start]!;
    if (row.odd[first] === 1) return true;
    if (byte >= 48 && byte <= 57) return this.#mayBeName(buffer, start, end);
    if (!isLetter(byte)) return true;
    if (end - start < 3) return this.#mayBeName(buffer, start, end);
    if (buffer[start + 1]! >= 128 || buffer[start + 2]! >= 128) return true;
    return lineBeginnings.has(textOf(buffer, start, start + 3).toLowerCase()) || this.#mayBeName(buffer, start, end);
  }

  /** A header that is repeated begins as the header does. */
  #mayBeName(buffer: Uint8Array, start: number, end: number): boolean {
    const name = this.#firstName;
    const byte = buffer[start]!;
    const sign = name.charCodeAt(0);
    return (isLetter(byte) ? byte | 32 : byte) === sign && textOf(buffer, start, end).trim().toLowerCase() === name;
  }
}

const isLetter = (byte: number) => (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);

/** The splitter finds its end by a line break. */
function withBreak(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const buffer = new Uint8Array(bytes.length + 2).fill(10);
  buffer.set(bytes);
  return buffer;
}
