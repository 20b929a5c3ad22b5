import { type Delimiter, readStart } from "./readCsv.ts";

const delimiters: readonly Delimiter[] = [",", ";", "\t", "|"];
const sampleLength = 60_000;

/** The separator under which the first records have the most cells and the most even number of them. */
export function findDelimiter(text: string): Delimiter {
  const start = wholeLines(text);
  const named = /^"?sep=([,;|\t])/i.exec(start);
  if (named !== null) return named[1] as Delimiter;
  let best: Delimiter = ",";
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const score = evenness(readStart(start, delimiter));
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function wholeLines(text: string): string {
  if (text.length <= sampleLength) return text;
  const end = text.lastIndexOf("\n", sampleLength);
  return text.slice(0, end > 0 ? end : sampleLength);
}

const hasOddQuotes = (cell: string) => cell.includes('"') && cell.split('"').length % 2 === 0;

function evenness(records: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  let lines = 0;
  for (const record of records) {
    if (record.length === 1 && record[0]!.trim() === "") continue;
    lines++;
    // A quotation mark that opens in one cell and closes in another: the separator stands inside a quoted text.
    if (record.some(hasOddQuotes)) continue;
    widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
  }
  let best = 0;
  for (const [width, count] of widths) {
    if (width > 1) best = Math.max(best, (count / lines) * Math.log2(width));
  }
  return best;
}
