/** A column of date texts as days and times. */
import type { Progress } from "../reading.ts";
import { TextCodes } from "./textCodes.ts";
import { type DateCells, timeFrom, trimmed } from "./values.ts";

const rowsAtOnce = 4000;

export function* dateSteps(rows: readonly (readonly string[])[], column: number): Generator<Progress, DateCells> {
  const dates = new DateTexts(rows.length);
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    if (from > 0) yield { step: "Reading dates and amounts", done: from / rows.length };
    const to = Math.min(from + rowsAtOnce, rows.length);
    for (let row = from; row < to; row++) dates.put(row, rows[row]![column] ?? "");
  }
  return dates.cells();
}

class DateTexts {
  readonly #days: TextCodes;
  readonly #times: TextCodes;
  #timed = false;
  /** Code + 1 of days like 2026-06-30 and of times like " 08:15" by their digits: most cells are such, and need not be cut. */
  readonly #codeOfDay = new Uint32Array(128 * 16 * 32);
  readonly #codeOfTime = new Uint32Array(32 * 64);

  constructor(rows: number) {
    this.#days = new TextCodes(rows);
    this.#times = new TextCodes(rows);
  }

  put(row: number, cell: string): void {
    const day = cell.length === 10 || cell.length === 16 ? dayDigits(cell) : -1;
    const time = cell.length === 16 ? timeDigits(cell) : 0;
    if (day < 0 || time < 0) this.#putAny(row, cell);
    else {
      if (this.#codeOfDay[day] === 0) this.#codeOfDay[day] = this.#days.code(cell.slice(0, 10)) + 1;
      this.#days.codes[row] = this.#codeOfDay[day]! - 1;
      if (cell.length === 10) this.#times.put(row, "");
      else {
        this.#timed = true;
        if (this.#codeOfTime[time] === 0) this.#codeOfTime[time] = this.#times.code(cell.slice(10)) + 1;
        this.#times.codes[row] = this.#codeOfTime[time]! - 1;
      }
    }
  }

  #putAny(row: number, cell: string): void {
    const time = timeFrom(cell);
    this.#timed = this.#timed || time > 0;
    this.#days.put(row, time > 0 ? cell.slice(0, time) : cell);
    this.#times.put(row, time > 0 ? cell.slice(time) : "");
  }

  cells(): DateCells {
    // The sign between day and time stays.
    return { days: this.#days.values(trimmed), times: this.#timed ? this.#times.values(time => time.trimEnd()) : null };
  }
}

/** A number of its own for each text that begins like 2026-06-30 from 1970 to 2097; -1 for any other. */
function dayDigits(cell: string): number {
  if (cell.charCodeAt(4) !== 45 || cell.charCodeAt(7) !== 45) return -1;
  const century = two(cell, 0);
  const inCentury = two(cell, 2);
  const month = two(cell, 5);
  const day = two(cell, 8);
  const year = century * 100 + inCentury - 1970;
  if (century < 0 || inCentury < 0 || year < 0 || year > 127) return -1;
  return month < 0 || month > 15 || day < 0 || day > 31 ? -1 : (year * 16 + month) * 32 + day;
}

/** The same for " 08:15" at its end. */
function timeDigits(cell: string): number {
  const hour = two(cell, 11);
  const minute = two(cell, 14);
  if (cell.charCodeAt(10) !== 32 || cell.charCodeAt(13) !== 58) return -1;
  return hour < 0 || hour > 31 || minute < 0 || minute > 63 ? -1 : hour * 64 + minute;
}

function two(cell: string, at: number): number {
  const tens = cell.charCodeAt(at) - 48;
  const ones = cell.charCodeAt(at + 1) - 48;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
}
