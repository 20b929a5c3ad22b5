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
    let timed = false;
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
        timed = timed || time > 0;
        continue;
      }
      const digits = end - start < 10 ? -1 : dayDigits(view, start);
      const isTimed = digits >= 0 && end - start <= longestDate && isTimeMark(buffer[start + 10]!);
      const isPlain = digits >= 0 && (end - start === 10 || isTimed);
      const time = !isPlain ? timeAt(buffer, start, end) : end - start > 10 ? start + 10 : 0;
      if (isPlain && this.#codeOfDay[digits] !== 0) days[at] = this.#codeOfDay[digits]!;
      else {
        const code = this.#days.code(view, start, time > 0 ? time : end);
        days[at] = code;
        if (isPlain && code < 65_536) this.#codeOfDay[digits] = code;
      }
      if (time === 0) continue;
      timed = true;
      times[at] = this.#timeCode(buffer, view, time, end);
    }
    this.#dayCodes.add(to - from, this.#days.count - 1);
    if (timed) this.#timeCodes.add(to - from, this.#times.count - 1);
    else this.#timeCodes.addNone(to - from);
  }

  #timeCode(buffer: Uint8Array, view: DataView, time: number, end: number): number {
    const digits = end - time === 6 && buffer[time] === blank ? timeDigits(view, time + 1) : -1;
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
function dayDigits(cells: DataView, at: number): number {
  if (cells.getUint8(at + 4) !== dash || cells.getUint8(at + 7) !== dash) return -1;
  const century = numberOfPair[cells.getUint16(at, true)]!;
  const inCentury = numberOfPair[cells.getUint16(at + 2, true)]!;
  const month = numberOfPair[cells.getUint16(at + 5, true)]!;
  const day = numberOfPair[cells.getUint16(at + 8, true)]!;
  const year = century * 100 + inCentury - 1970;
  if ((century | inCentury | month | day) < 0 || year < 0 || year > 127 || month > 15 || day > 31) return -1;
  return (year * 16 + month) * 32 + day;
}

/** The same for 08:15. */
function timeDigits(cells: DataView, at: number): number {
  const hour = numberOfPair[cells.getUint16(at, true)]!;
  const minute = numberOfPair[cells.getUint16(at + 3, true)]!;
  return cells.getUint8(at + 2) !== colon || (hour | minute) < 0 || hour > 31 || minute > 63 ? -1 : hour * 64 + minute;
}

/** By two bytes as they lie in memory: their number, -1 where one is no digit. */
const numberOfPair = new Int8Array(1 << 16).fill(-1);
for (let number = 0; number < 100; number++) {
  numberOfPair[((48 + (number % 10)) << 8) | (48 + Math.floor(number / 10))] = number;
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
  return isTimeMark(cells[third]!) ? third : 0;
}

const isTimeMark = (byte: number) => byte === blank || byte === letterT || byte === comma;

function afterDigits(cells: Uint8Array, from: number, most: number): number {
  let at = from;
  while (at < most && cells[at]! >= 48 && cells[at]! <= 57) at++;
  return at;
}
