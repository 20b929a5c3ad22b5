import type { Progress } from "../reading.ts";
import { Rows } from "./rows.ts";
import { type ByteSource, type Bytes, Window } from "./source.ts";

/** `offset`: where the bytes begin in the file. */
export type OnRows = (rows: Rows, bytes: Bytes, offset: number) => void;

/** What tells the rows of a file apart. */
export interface Layout {
  /** Where the first row begins. */
  readonly offset: number;
  readonly delimiter: number;
  /** Cells of a usual row. */
  readonly width: number;
}

const rowsAtOnce = 1000;

/** Every row of the file; false where it is not a plain one. */
export function* rowSteps(
  source: ByteSource,
  { offset, delimiter, width }: Layout,
  isPlain: ((window: Window, from: number) => boolean) | null,
  onRows: OnRows,
): Generator<Progress, boolean> {
  const window = new Window(source, offset);
  const rows = new Rows(delimiter, width);
  let since = 0;
  for (let rest = 0; ; ) {
    const fresh = window.more(rest);
    if (fresh < 0 || (isPlain !== null && !isPlain(window, fresh))) return false;
    const { end, isLast } = window;
    let at = 0;
    while (at < end) {
      at = rows.split(window, at, end, isLast);
      if (rows.unsure || (rows.size === 0 && isLast)) return false;
      if (rows.size === 0) break;
      if (at === end && isLast && endsWithNothing(rows, window.buffer, end)) rows.size--;
      onRows(rows, window, window.offset);
      // The first rows take long: the code that reads them is still new to the engine.
      since += rows.size;
      if (since < rowsAtOnce) continue;
      since = 0;
      yield { step: "Reading the file", done: (window.offset + at) / source.size };
    }
    if (isLast) return true;
    rest = at;
    yield { step: "Reading the file", done: (window.offset + at) / source.size };
  }
}

/** The file ends with a cell of two quotation marks: nothing, as an empty last line is. */
function endsWithNothing({ size, width, counts, starts, ends }: Rows, buffer: Uint8Array, end: number): boolean {
  const first = (size - 1) * width;
  return counts[size - 1] === 1 && starts[first] === ends[first] && buffer[end - 1] !== 10;
}

/** The first records from a place on, up to `most`, and where the next one begins; null where they are not plain. */
export function firstRecords(
  source: ByteSource,
  { offset, delimiter, width }: Layout,
  most: number,
): { readonly records: readonly (readonly string[])[]; readonly next: number; readonly whole: boolean } | null {
  const window = new Window(source, offset);
  const rows = new Rows(delimiter, width);
  const records: string[][] = [];
  for (let rest = 0; ; ) {
    if (window.more(rest) < 0) return null;
    const { end, isLast } = window;
    rest = 0;
    while (rest < end && records.length < most) {
      rest = rows.split(window, rest, end, isLast);
      if (rows.size === 0) break;
      for (let row = 0; row < rows.size && records.length < most; row++) {
        records.push(rows.texts(window.buffer, row));
        rest = rows.places[row + 1]!;
      }
    }
    const whole = isLast && rest === end;
    if (rows.unsure || (isLast && rest < end && records.length < most)) return null;
    if (whole || records.length === most) return { records, next: window.offset + rest, whole };
  }
}
