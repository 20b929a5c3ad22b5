/** Whole lines in quotation marks, each a cell of its own: what stands in them, as the text of the file; null where the lines are cells. */
export function quotedLines(records: readonly (readonly string[])[]): string | null {
  const lines: string[] = [];
  let packed = 0;
  let rows = 0;
  for (const [index, record] of records.entries()) {
    const filled = record.filter(cell => cell.trim() !== "");
    if (filled.length > 0) rows++;
    // The header may stand free; a quoted line has the separators within its only cell.
    if (filled.length === 1 && /[,;\t|].*[,;\t|]/.test(filled[0]!)) packed++;
    else if (filled.length > 1 && index > 30) return null;
    lines.push(filled.length === 1 ? filled[0]! : record.map(quoted).join(","));
  }
  return rows >= 3 && packed >= rows - 1 ? lines.join("\n") : null;
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
