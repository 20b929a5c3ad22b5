import type { SheetSnapshot } from "./playgroundPage.ts";

/** Rows of a table on a sheet, as records by header; the table ends at the first row without a first cell. */
export function tableRows(sheet: SheetSnapshot | undefined, firstHeader: string): Record<string, unknown>[] {
  const at = sheet?.values.findIndex(row => row[0] === firstHeader) ?? -1;
  if (!sheet || at < 0) throw new Error(`No table starts with the header ${firstHeader}.`);
  const header = sheet.values[at]!.map(String);
  const below = sheet.values.slice(at + 1);
  const end = below.findIndex(row => !row[0]);
  return below
    .slice(0, end < 0 ? undefined : end)
    .map(row => Object.fromEntries(header.map((name, column) => [name, row[column]])));
}
