import type { Progress } from "../reading.ts";
import { type ByteSource, Window } from "./source.ts";
import { RowSplitter } from "./splitRow.ts";

/** `at`: where the row begins in the file. */
export type OnRow = (row: RowSplitter, bytes: Bytes, from: number, to: number, at: number) => void;

/** The same bytes, to be taken one by one and by fours. */
export type Bytes = Pick<Window, "buffer" | "view">;

const rowsAtOnce = 1000;

/** Every row of the file; false where it is not a plain one. */
export function* rowSteps(
  source: ByteSource,
  { offset, delimiter }: { readonly offset: number; readonly delimiter: number },
  isPlain: ((window: Window, from: number) => boolean) | null,
  onRow: OnRow,
): Generator<Progress, boolean> {
  const window = new Window(source, offset);
  const row = new RowSplitter(delimiter);
  let rows = 0;
  for (let rest = 0; ; ) {
    const fresh = window.more(rest);
    if (fresh < 0 || (isPlain !== null && !isPlain(window, fresh))) return false;
    const { buffer, end, isLast } = window;
    let at = 0;
    while (at < end) {
      const next = row.split(buffer, at, end, isLast);
      if (next < 0) {
        if (row.unsure || isLast) return false;
        break;
      }
      // The file ends with a cell of two quotation marks: nothing, as an empty last line is.
      const isEnd =
        next === end && isLast && row.cells === 1 && row.starts[0] === row.ends[0] && buffer[end - 1] !== 10;
      if (!isEnd) onRow(row, window, at, next, window.offset + at);
      at = next;
      // The first rows take long: the code that reads them is still new to the engine.
      if (++rows % rowsAtOnce === 0) yield { step: "Reading the file", done: (window.offset + at) / source.size };
    }
    if (isLast) return true;
    rest = at;
    yield { step: "Reading the file", done: (window.offset + at) / source.size };
  }
}
