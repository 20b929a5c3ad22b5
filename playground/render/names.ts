/** Defined names for our areas; a name that stands already is pointed at its new area. */
import type { FWorkbook } from "@univerjs/sheets/facade";
import { namedArea } from "../../core/workbook/model/address.ts";
import type { DefinedName } from "../../core/workbook/model/model.ts";

export function replaceNames(book: FWorkbook, names: readonly DefinedName[]): void {
  for (const { name, sheet, area } of names) {
    const reference = namedArea(sheet, area);
    const earlier = book.getDefinedName(name);
    if (earlier?.getFormulaOrRefString() === reference) continue;
    if (earlier !== null) book.deleteDefinedName(name);
    book.insertDefinedName(name, reference);
  }
}
