import { type DateCells, longestDate, trimmed } from "../text/values.ts";
import { Codes } from "./codes.ts";
import { bytesAlone, newDictionary, type Sink, valuesOf } from "./columnSinks.ts";
import type { Rows } from "./rows.ts";
import type { Bytes } from "./source.ts";

const [blank, comma, dash, colon, letterT] = [32, 44, 45, 58, 84];

/** Keeps a date column as days and the times behind them. */
export class DateSink implements Sink {
  readonly #days = newDictionary();
  readonly #times = newDictionary();
  readonly #dayCodes: Codes;
  readonly #timeCodes: Codes;
  /** The codes of days like 2026-06-30 and of times like " 08:15" by their digits: most cells are such, and need no search. */
  readonly #codeOfDay = new Uint16Array(128 * 16 * 32);
  readonly #codeOfTime = new Uint16Array(32 * 64);

  constructor(rows: number) {
    this.#dayCodes = new Codes(rows);
    this.#timeCodes = new Codes(rows);
  }

  take(rows: Rows, { buffer, view }: Bytes, column: number, from: number, to: number): void {
    const { starts, ends, width } = rows;
    const days = this.#dayCodes.next(to - from);
    const times = this.#timeCodes.next(to - from);
    for (let row = from, place = from * width + column; row < to; row++, place += width) {
      const at = row - from;
      const start = starts[place]!;
      const end = ends[place]!;
      days[at] = 0;
      times[at] = 0;
      if (start === end) continue;
      if (start < 0) {
        const cell = bytesAlone(rows.text(buffer, row, column));
        const time = timeAt(cell.buffer, 0, cell.end);
        days[at] = this.#days.code(cell.view, 0, time > 0 ? time : cell.end);
        if (time > 0) times[at] = this.#times.code(cell.view, time, cell.end);
        continue;
      }
      const digits = end - start < 10 ? -1 : dayDigits(buffer, start);
      const time = digits < 0 || end - start > 10 ? timeAt(buffer, start, end) : 0;
      const isPlain = digits >= 0 && (end - start === 10 || time === start + 10);
      if (isPlain && this.#codeOfDay[digits] !== 0) days[at] = this.#codeOfDay[digits]!;
      else {
        const code = this.#days.code(view, start, time > 0 ? time : end);
        days[at] = code;
        if (isPlain && code < 65_536) this.#codeOfDay[digits] = code;
      }
      if (time > 0) times[at] = this.#timeCode(buffer, view, time, end);
    }
    this.#dayCodes.add(to - from, this.#days.count - 1);
    this.#timeCodes.add(to - from, this.#times.count - 1);
  }

  #timeCode(buffer: Uint8Array, view: DataView, time: number, end: number): number {
    const digits = end - time === 6 && buffer[time] === blank ? timeDigits(buffer, time + 1) : -1;
    if (digits < 0) return this.#times.code(view, time, end);
    const known = this.#codeOfTime[digits]!;
    if (known !== 0) return known;
    const code = this.#times.code(view, time, end);
    if (code < 65_536) this.#codeOfTime[digits] = code;
    return code;
  }

  dates(): DateCells {
    const isTimed = this.#times.count > 1;
    return {
      days: valuesOf(this.#dayCodes, this.#days, trimmed),
      times: isTimed ? valuesOf(this.#timeCodes, this.#times, time => time.trimEnd()) : null,
    };
  }
}

/** A number of its own for each text such as 2026-06-30 from 1970 to 2097; -1 for any other. */
function dayDigits(buffer: Uint8Array, at: number): number {
  if (buffer[at + 4] !== dash || buffer[at + 7] !== dash) return -1;
  const century = two(buffer, at);
  const inCentury = two(buffer, at + 2);
  const month = two(buffer, at + 5);
  const day = two(buffer, at + 8);
  const year = century * 100 + inCentury - 1970;
  if (century < 0 || inCentury < 0 || year < 0 || year > 127) return -1;
  return month < 0 || month > 15 || day < 0 || day > 31 ? -1 : (year * 16 + month) * 32 + day;
}

/** The same for 08:15. */
function timeDigits(buffer: Uint8Array, at: number): number {
  const hour = two(buffer, at);
  const minute = two(buffer, at + 3);
  if (buffer[at + 2] !== colon || hour < 0 || hour > 31 || minute < 0 || minute > 63) return -1;
  return hour * 64 + minute;
}

function two(buffer: Uint8Array, at: number): number {
  const tens = buffer[at]! - 48;
  const ones = buffer[at + 1]! - 48;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
}

/** Where the time begins, as `timeFrom` finds it in a text; 0 where none does. */
function timeAt(cells: Uint8Array, from: number, to: number): number {
  if (to - from > longestDate) return 0;
  const first = afterDigits(cells, from, Math.min(to, from + 4));
  if (first === from || first === to) return 0;
  const mark = cells[first]!;
  if (mark !== dash && mark !== 46 && mark !== 47) return 0;
  const second = afterDigits(cells, first + 1, Math.min(to, first + 3));
  if (second === first + 1 || second === to || cells[second] !== mark) return 0;
  const third = afterDigits(cells, second + 1, Math.min(to, second + 5));
  if (third === second + 1 || third === to) return 0;
  const next = cells[third];
  return next === blank || next === letterT || next === comma ? third : 0;
}

function afterDigits(cells: Uint8Array, from: number, most: number): number {
  let at = from;
  while (at < most && cells[at]! >= 48 && cells[at]! <= 57) at++;
  return at;
}
