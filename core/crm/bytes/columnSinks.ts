/** What is kept of a column while the rows go by. */
import type { Values } from "../text/values.ts";
import { trimmed } from "../text/values.ts";
import { Codes } from "./codes.ts";
import { Dictionary } from "./dictionary.ts";
import type { Rows } from "./rows.ts";
import { type Bytes, bytesWithBreak } from "./source.ts";
import { bytesOf, textOf } from "./utf8.ts";

/** Takes column by column: one loop over some rows costs less than a call for each cell. */
export interface Sink {
  take(rows: Rows, bytes: Bytes, column: number, from: number, to: number): void;
}

/** The bytes of a text that stand alone. */
export function bytesAlone(text: string): Bytes & { readonly end: number } {
  const cell = bytesOf(text);
  return { ...bytesWithBreak(cell), end: cell.length };
}

export class ValueSink implements Sink {
  readonly #cells = newDictionary();
  readonly #codes: Codes;

  constructor(rows: number) {
    this.#codes = new Codes(rows);
  }

  take(rows: Rows, { buffer, view }: Bytes, column: number, from: number, to: number): void {
    const { starts, ends, width } = rows;
    const codes = this.#codes.next(to - from);
    for (let row = from, place = from * width + column; row < to; row++, place += width) {
      const start = starts[place]!;
      const end = ends[place]!;
      if (start === end) codes[row - from] = 0;
      else if (start >= 0) codes[row - from] = this.#cells.code(view, start, end);
      else {
        const cell = bytesAlone(rows.text(buffer, row, column));
        codes[row - from] = this.#cells.code(cell.view, 0, cell.end);
      }
    }
    this.#codes.add(to - from, this.#cells.count - 1);
  }

  values(): Values {
    return valuesOf(this.#codes, this.#cells, trimmed);
  }
}

/** Code 0 is an empty cell. */
export function newDictionary(): Dictionary {
  const cells = new Dictionary();
  cells.code(new DataView(new ArrayBuffer(0)), 0, 0);
  return cells;
}

export function valuesOf(codes: Codes, cells: Dictionary, trim: (cell: string) => string): Values {
  const raw: string[] = [];
  const { count, bytes, starts } = cells;
  for (let code = 0; code < count; code++) raw.push(textOf(bytes, starts[code]!, starts[code + 1]!));
  return { codes: codes.all(), raw, values: raw.map(trim) };
}
