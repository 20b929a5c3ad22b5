import type { Progress, Reading } from "../reading.ts";
import { footerFrom, headsGroup, isLone, lineText, reasonToSkip } from "./lineReasons.ts";

export { totalWords } from "./lineReasons.ts";

type Skipped = Reading["skipped"][number];

export interface SortedLines {
  readonly rows: readonly (readonly string[])[];
  readonly rowNumbers: readonly number[];
  readonly skipped: readonly Skipped[];
}

const recordsAtOnce = 4000;

/** Takes the lines that are no records out of the file: blank lines, titles, footers, totals, repeated headers. */
export function* skipLinesSteps(
  records: readonly (readonly string[])[],
  headerIndex: number,
  header: readonly string[],
): Generator<Progress, SortedLines> {
  const footer = headerIndex + 1 + footerFrom(records.slice(headerIndex + 1), header.length);
  const rows: (readonly string[])[] = [];
  const rowNumbers: number[] = [];
  const skipped: Skipped[] = [];
  const mayBeNumbered = !isDigit(header[0]!.charCodeAt(0));
  const sortSome = (from: number, to: number) => {
    for (let index = from; index < to; index++) {
      if (index === headerIndex) continue;
      const record = records[index]!;
      const isSure = mayBeNumbered && index > headerIndex && index < footer && isNumbered(record);
      const reason = isSure ? null : reasonToSkip(record, index, headerIndex, header, footer);
      if (reason !== null) skipped.push({ row: index + 1, reason, text: lineText(record) });
      else if (!isSure && isLone(record) && headsGroup(records.slice(index + 1, index + 4), header)) {
        skipped.push({ row: index + 1, reason: "title", text: lineText(record) });
      } else {
        rows.push(record);
        rowNumbers.push(index + 1);
      }
    }
  };
  for (let from = 0; from < records.length; from += recordsAtOnce) {
    if (from > 0) yield { step: "Sorting the lines", done: from / records.length };
    sortSome(from, Math.min(from + recordsAtOnce, records.length));
  }
  return { rows, rowNumbers, skipped };
}

/** A number at the start and a sign in the next cell: most records are like that, and no other line is. */
function isNumbered(record: readonly string[]): boolean {
  const next = record.length > 1 ? record[1]!.charCodeAt(0) : 0;
  return next > 32 && next < 127 && isDigit(record[0]!.charCodeAt(0));
}

const isDigit = (code: number) => code >= 48 && code <= 57;
