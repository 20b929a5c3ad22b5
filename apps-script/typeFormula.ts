import { Refusal } from "./refusal.ts";
import { localFormula } from "./render/contents.ts";

/** Types a formula into the selected cell, where that is blank. */
export function typeFormula(book: GoogleAppsScript.Spreadsheet.Spreadsheet, formula: string): void {
  const cell = book.getActiveCell();
  if (!cell.isBlank()) {
    throw new Refusal(`${cell.getA1Notation()} is not blank: select a blank cell, with room below and beside it.`);
  }
  cell.setValue(localFormula(formula));
}
