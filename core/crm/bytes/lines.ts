import type { Reading } from "../reading.ts";
import {
  footerFrom,
  headsGroup,
  isFooterLine,
  isLone,
  lineBeginnings,
  lineText,
  reasonToSkip,
} from "../text/lineReasons.ts";
import { Rows } from "./rows.ts";
import { type Bytes, bytesWithBreak } from "./source.ts";
import { textOf } from "./utf8.ts";

/** Rows from one to another that are records; `record`: the number of the first one. */
type Take = (rows: Rows, bytes: Bytes, from: number, to: number, record: number) => void;

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
  readonly #again: Rows;
  readonly #firstName: string;
  #waiting: Waiting[] = [];
  records = 0;

  constructor(header: readonly string[], headerRecord: number, delimiter: number, take: Take) {
    this.#header = header;
    this.#headerRecord = headerRecord;
    this.#take = take;
    this.#again = new Rows(delimiter, header.length);
    this.#firstName = (header.find(name => name !== "") ?? "").toLowerCase();
  }

  /** Records more than can be read. */
  count(records: number): void {
    this.records += records;
  }

  see(rows: Rows, bytes: Bytes): void {
    const first = this.records;
    this.records += rows.size;
    let from = 0;
    for (let row = 0; row < rows.size; row++) {
      if (first + row > this.#headerRecord && !this.#mayBeNoRecord(rows, bytes.buffer, row)) continue;
      this.#takeAll(rows, bytes, from, row, first);
      from = row + 1;
      if (first + row !== this.#headerRecord) this.#judge(rows, bytes, row, first + row);
    }
    this.#takeAll(rows, bytes, from, rows.size, first);
  }

  /** `first`: the record of row 0. */
  #takeAll(rows: Rows, bytes: Bytes, from: number, to: number, first: number): void {
    if (from === to) return;
    if (this.#waiting.length > 0) this.#settle([], Number.POSITIVE_INFINITY);
    this.#take(rows, bytes, from, to, first + from);
  }

  /** A line that may be no record. */
  #judge(rows: Rows, bytes: Bytes, row: number, record: number): void {
    const cells = rows.texts(bytes.buffer, row);
    if (record > this.#headerRecord && (isFooterLine(cells, this.#header.length) || isLone(cells))) {
      const line = bytes.buffer.slice(rows.places[row]!, rows.places[row + 1]!);
      this.#waiting.push({ record, cells, bytes: line });
      return;
    }
    if (this.#waiting.length > 0) this.#settle([cells], Number.POSITIVE_INFINITY);
    const reason = this.#reason(record, cells, Number.POSITIVE_INFINITY);
    if (reason === null) this.#take(rows, bytes, row, row + 1, record);
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
        const line = bytesWithBreak(bytes);
        this.#again.split(line, 0, bytes.length, true);
        this.#take(this.#again, line, 0, 1, record);
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
  #mayBeNoRecord(rows: Rows, buffer: Uint8Array, row: number): boolean {
    const count = rows.counts[row]!;
    let first = 0;
    while (first < count && rows.isBlank(buffer, row, first)) first++;
    let filled = 1;
    for (let cell = first + 1; cell < count; cell++) {
      if (rows.isBlank(buffer, row, cell)) continue;
      filled++;
      // Two filled cells are enough where the line does not begin with a blank one.
      if (first === 0) break;
    }
    if (filled < 2 || first >= count || (first > 0 && filled * 3 <= count)) return true;
    const [start, end] = [rows.starts[row * rows.width + first]!, rows.ends[row * rows.width + first]!];
    if (start < 0) return true;
    const byte = buffer[start]!;
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
