import { notBlank } from "../core/workbook/writing/notBlank.ts";
import { Refusal } from "./refusal.ts";
import { localFormula } from "./render/contents.ts";

/** Types a formula into the selected cell, where that is blank. */
export function typeFormula(book: GoogleAppsScript.Spreadsheet.Spreadsheet, formula: string): void {
  const cell = book.getActiveCell();
  if (!cell.isBlank()) {
    throw new Refusal(notBlank(cell.getA1Notation()));
  }
  cell.setValue(localFormula(formula));
}
