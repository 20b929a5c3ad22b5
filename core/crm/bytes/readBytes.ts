/** The bytes of a file -> its table: the fast reader of plain exports. What it does not know is left to the parser of texts. */
import type { Progress, Refusal } from "../reading.ts";
import type { Decode } from "../text/decodeText.ts";
import { addBytesToMark, markText, newMark } from "../text/fingerprint.ts";
import { mostRows, noRows, tooManyRows } from "../text/limits.ts";
import type { Table } from "../text/table.ts";
import { bytesTable } from "./bytesTable.ts";
import { headSteps } from "./head.ts";
import { Kept } from "./kept.ts";
import { LineSorter } from "./lines.ts";
import { Looks } from "./looks.ts";
import { RowFinder } from "./rowFinder.ts";
import { rowSteps } from "./rowSteps.ts";
import type { ByteSource, Window } from "./source.ts";
import { validUntil } from "./utf8.ts";

/** Null where the file is not a plain one, so that the parser of texts has to read it. */
export function* readBytesSteps(source: ByteSource, decode: Decode): Generator<Progress, Table | Refusal | null> {
  const head = yield* headSteps(source, decode);
  if (head === null) return null;
  const { header, headerRecord } = head;
  const delimiter = head.delimiter.charCodeAt(0);
  const kept = new Kept(head.needs, header.length, head.rows);
  const looks = new Looks(header.length);
  const finder = new RowFinder(source, delimiter, header.length);
  const lines = new LineSorter(header, headerRecord, delimiter, (rows, bytes, from, to, record) => {
    finder.noteRow(kept.rows, record);
    looks.take(rows, bytes, from, to);
    kept.take(rows, bytes, from, to);
  });
  const check = newCheck();
  const layout = { offset: head.offset, delimiter, width: header.length };
  const done = yield* rowSteps(source, layout, check.isPlain, (rows, bytes, offset) => {
    finder.noteRecords(rows, lines.records, offset);
    if (lines.records < mostRows) lines.see(rows, bytes);
    else lines.count(rows.size);
  });
  if (!done) return null;
  if (lines.records > mostRows) return tooManyRows(lines.records);
  lines.finish();
  if (kept.rows === 0) return noRows(headerRecord + 1);
  return bytesTable(source, head, { kept, looks: looks.list(), finder, skipped: lines.skipped, mark: check.mark() });
}

/** Looks at every byte once: whether all are plain UTF-8, and the mark of the file. */
function newCheck() {
  const mark = newMark();
  let cut = 0;
  return {
    mark: () => markText(mark),
    isPlain(window: Window, from: number): boolean {
      const plain = addBytesToMark(mark, window.view, from, window.end);
      if (plain && cut === 0) return true;
      // What was cut off in the middle of a sign is looked at with the rest of it, and with the sign before it.
      let start = from - cut;
      while (start > 0 && (window.buffer[start - 1]! & 0xc0) === 0x80) start--;
      if (start > 0 && window.buffer[start - 1]! >= 0xc0) start--;
      const until = validUntil(window.buffer, start, window.end);
      cut = window.end - until;
      return until >= 0 && !(window.isLast && cut > 0);
    },
  };
}
