/** Cells of a row up to its last filled one: extra blank cells are harmless, filled ones mean that the cells have moved. */
export function widthOf(row: readonly string[]): number {
  let end = row.length;
  while (end > 0 && (row[end - 1] === "" || row[end - 1]!.trim() === "")) end--;
  return end;
}
