/** The contents of a sheet, as values and formulas, with two readings. */
import { withoutTrailing } from "../core/workbook/model/grid.ts";
import type { ReadCell, SheetContent } from "../core/workbook/writing/host.ts";
import { serialNumbers } from "./wallClock.ts";

type Value = ReturnType<GoogleAppsScript.Spreadsheet.Range["getValues"]>[number][number];

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Those of the named sheets that there are. */
export const readSheets = (book: Book, names: readonly string[]): SheetContent[] =>
  names.map(name => readSheet(book, name)).filter((content): content is SheetContent => content !== null);

function readSheet(book: Book, name: string): SheetContent | null {
  const sheet = book.getSheetByName(name);
  if (!sheet) return null;
  const serial = serialNumbers(book.getSpreadsheetTimeZone());
  const range = sheet.getDataRange();
  const values: Value[][] = range.getValues();
  const formulas = range.getFormulas();
  const shown = (value: Value) => {
    if (value === "" || value === undefined) return null;
    return Object.prototype.toString.call(value) === "[object Date]" ? serial(value) : value;
  };
  const cells: ReadCell[][] = values.map((row, r) =>
    row.map((value, c) => (formulas[r]![c] ? { f: formulas[r]![c]!, v: shown(value) } : shown(value))),
  );
  formulas.forEach((row, r) => {
    row.forEach((formula, c) => {
      if (formula && cells[r]![c] !== null) markSpilled(cells, r, c, formula);
    });
  });
  return {
    name,
    cells: withoutTrailing(
      cells.map(row => withoutTrailing(row, cell => cell === null)),
      row => !row.length,
    ),
  };
}

/** What a column formula shows below its own cell is no content of those cells, unless somebody typed over it. */
function markSpilled(cells: ReadCell[][], row: number, column: number, formula: string): void {
  const last = /^=ARRAYFORMULA\(/i.test(formula) && new RegExp(`\\$${row + 1}:\\$[A-Z]+\\$(\\d+)`).exec(formula);
  const shows = cells[row]![column] as { readonly v: unknown };
  if (!last || shows.v === "#REF!") return;
  for (let r = row + 1; r < Number(last[1]) && r < cells.length; r += 1) {
    const v = cells[r]![column] as ReadCell;
    if (v !== null && typeof v !== "object") cells[r]![column] = { f: "", v };
  }
}
