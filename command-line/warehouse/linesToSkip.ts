/** Footers, totals and titles inside a CSV file: candidates are fetched, and core says which of them are no records. */
import { skipLinesSteps, totalWords } from "../../core/crm/text/skipLines.ts";
import { finished } from "../../core/warehouse/finished.ts";
import { numberOf, type SourceColumn } from "../../core/warehouse/source.ts";
import { BadInput } from "../badInput.ts";
import type { Engine } from "./duckdbEngine.ts";

/** The lines below the last record. */
const tail = 40;
const mostCandidates = 20_000;

/** Numbers of the rows that are no records; null where the header is repeated inside. */
export async function linesToSkip(
  engine: Engine,
  header: readonly string[],
  columns: readonly SourceColumn[],
): Promise<readonly number[] | null> {
  const cells = columns.map(({ field }) => `"${field}"`);
  const filled = cells.map(cell => `(CASE WHEN COALESCE(${cell}, '') = '' THEN 0 ELSE 1 END)`).join(" + ");
  const first = `COALESCE(${cells.map(cell => `NULLIF(${cell}, '')`).join(", ")}, '')`;
  // Most records begin with a number, and no word has to be read then.
  const start = `CASE WHEN first >= 'A' THEN lower(strip_accents(regexp_extract(first, '^(\\p{L}{2,16})', 1))) END`;
  const candidates = `filled <= 1 OR (COALESCE(${cells[0]}, '') = '' AND filled * 3 <= ${cells.length})
  OR begins IN (SELECT unnest(from_json($words, '["VARCHAR"]'))) OR begins = 'grand'
  OR lower(${cells[0]}) = lower($name) OR regexp_matches(first, '^:?-{2,}:?$')`;
  const sql = `WITH seen AS (SELECT *, ${filled} AS filled, ${first} AS first FROM export),
told AS (SELECT *, ${start} AS begins FROM seen)
SELECT sla_row, ${cells.join(", ")}, FALSE FROM told WHERE ${candidates}
UNION ALL SELECT sla_row, ${cells.join(", ")}, TRUE FROM told WHERE sla_row > (SELECT MAX(sla_row) FROM export) - ${tail}
ORDER BY 1 LIMIT ${mostCandidates + 1}`;
  const rows = await engine.ask({ sql, parameters: { words: JSON.stringify([...totalWords]), name: header[0]! } });
  if (rows.length > mostCandidates) {
    throw new BadInput(
      `More than ${mostCandidates} rows have one filled cell at most. Export the list without empty rows and subtotals.`,
    );
  }
  const record = (row: readonly unknown[]) => {
    const list = row.slice(1, -1);
    while (list.length > 1 && list[list.length - 1] === null) list.pop();
    return list.map(cell => (cell === null ? "" : String(cell)));
  };
  const inside = rows.filter(row => row.at(-1) === false);
  const below = rows.filter(row => row.at(-1) === true);
  const between = header.map(() => "x");
  const skipped = new Set<number>();
  const alone = finished(skipLinesSteps([header, ...inside.flatMap(row => [record(row), between])], 0, header)).skipped;
  const last = finished(skipLinesSteps([header, between, ...below.map(record)], 0, header)).skipped;
  for (const { row, reason } of alone) {
    if (reason === "repeated header") return null;
    skipped.add(numberOf(inside[(row - 2) / 2]![0])!);
  }
  for (const { row } of last) skipped.add(numberOf(below[row - 3]![0])!);
  return [...skipped];
}
