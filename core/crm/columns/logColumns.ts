import { key } from "../text/fold.ts";

/** monday.com writes who did it before the day: "Ann Lee Jun 3, 2026 2:15 PM". */
const logs = new Set([
  "creationlog",
  "lastupdated",
  "erstellungsprotokoll",
  "zuletztaktualisiert",
  "journaldecreation",
]);
const dated = /^[^\d]{0,80}?(\p{L}{3,12}\.? \d{1,2}, \d{4}.{0,20}|\d{4}-\d{2}-\d{2}.{0,20})$/u;

export const logColumns = (header: readonly string[]): readonly number[] =>
  header.flatMap((name, index) => (logs.has(key(name)) ? [index] : []));

/** The rows with only the date in the columns of such a log. */
export function withoutLogNames(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const columns = logColumns(header);
  if (columns.length === 0) return rows;
  return rows.map(row => {
    const cells = [...row];
    for (const index of columns) {
      const found = dated.exec(cells[index] ?? "");
      if (found !== null) cells[index] = found[1]!;
    }
    return cells;
  });
}
