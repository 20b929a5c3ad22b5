/** Defined names for our areas; a name that stands already is pointed at its new area. */
import type { FWorkbook } from "@univerjs/sheets/facade";
import type { Area, DefinedName } from "../../core/workbook/model/model.ts";

export function replaceNames(book: FWorkbook, names: readonly DefinedName[]): void {
  for (const { name, sheet, area } of names) {
    const reference = `'${sheet.replaceAll("'", "''")}'!${absolute(area)}`;
    const earlier = book.getDefinedName(name);
    if (earlier?.getFormulaOrRefString() === reference) continue;
    if (earlier !== null) book.deleteDefinedName(name);
    book.insertDefinedName(name, reference);
  }
}

function absolute({ row, column, rows, columns }: Area): string {
  const first = `$${letters(column)}$${row}`;
  return rows === 1 && columns === 1 ? first : `${first}:$${letters(column + columns - 1)}$${row + rows - 1}`;
}

/** 1 is A, 27 is AA. */
export function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}
