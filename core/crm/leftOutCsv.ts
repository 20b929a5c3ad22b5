import type { Reading } from "./reading.ts";
import type { Table } from "./text/table.ts";

/** The rows that were left out or merged, as CSV with their row number and reason before the cells of the export. */
export function leftOutCsv(table: Table, reading: Reading): string {
  const indexOf = new Map<number, number>();
  for (let row = 0; row < table.size; row++) indexOf.set(table.numberOf(row), row);
  const reasons: (readonly [number, string])[] = reading.leftOut.map(({ row, reason }) => [row, reason]);
  for (const { kept, dropped } of reading.merged) {
    for (const row of dropped) reasons.push([row, `merged into row ${kept}`]);
  }
  reasons.sort((a, b) => a[0] - b[0]);
  const lines = [["Row", "Reason", ...table.header]];
  for (const [row, reason] of reasons) lines.push([String(row), reason, ...table.cells(indexOf.get(row)!)]);
  return `${lines.map(line => line.map(quoted).join(table.delimiter)).join("\r\n")}\r\n`;
}

// A spreadsheet would run such a cell as a formula when it opens the file.
const formula = /^(?:[\s\u200b\ufeff]*[=+\-@＝＋－＠]|[\t\r])/;

export function quoted(cell: string): string {
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return `"${safe.replace(/"/g, '""')}"`;
}
