/** The sentences of the quality report. */
import type { Reading } from "../../crm/reading.ts";
import { plainCount, plural } from "../plainNumbers.ts";

/** The count that always adds up: read = used + merged + left out. */
export function rowsSentence({ rows }: Pick<Reading, "rows">): string {
  const used = `${plainCount(rows.used)} used`;
  const merged = `${plainCount(rows.merged)} merged as duplicates`;
  return `${plural(rows.read, "row")} read = ${used} + ${merged} + ${plainCount(rows.leftOut)} left out.`;
}

/** What was found, in a few words; the report has what is done with it. */
export function foundSentence({ problems }: Pick<Reading, "problems">): string {
  if (problems.length === 0) return "No problems were found in the rows.";
  return `Found: ${problems.map(({ kind, count }) => `${kind} ${plainCount(count)}`).join(", ")}.`;
}

/** More than this share of the rows that do not count should be looked at. */
const notableShare = 0.1;

export const manyLeftOut = ({ rows }: Pick<Reading, "rows">): boolean =>
  rows.leftOut + rows.merged > rows.read * notableShare;

const namedRows = 8;

export function firstRows(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const first = rows.slice(0, namedRows).map(String).join(", ");
  const rest = rows.length - namedRows;
  return `${rows.length === 1 ? "Row" : "Rows"} ${first}${rest > 0 ? ` and ${plainCount(rest)} more` : ""}`;
}
