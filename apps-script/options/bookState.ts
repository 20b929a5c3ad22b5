/** The workbook as the pane reads it. A report of half of it would be wrong without a sign of it: refused. */
import { loadedFrom } from "../../core/workbook/actions/load.ts";
import { allSheetNames } from "../../core/workbook/model/sheetNames.ts";
import type { State } from "../../core/workbook/state/state.ts";
import { locked } from "../locked.ts";
import { readSheets } from "../readSheet.ts";

/** `then`: what was not done, such as "Nothing was sent." */
export function bookState(book: GoogleAppsScript.Spreadsheet.Spreadsheet, then: string): State {
  const found = loadedFrom(locked(() => readSheets(book, allSheetNames)));
  if (found.kind === "refused") throw new Error(`${found.text} ${then}`);
  if (found.undo.phase === "writing") {
    throw new Error(`The last change of the SLA workbook was cut short. ${then} Open the pane, which takes it back.`);
  }
  if (found.kind === "none") throw new Error(`There is no SLA workbook here yet. ${then} Build it first.`);
  const [problem] = found.problems;
  if (problem !== undefined) throw new Error(`A cell cannot be read: ${problem} ${then} Correct it, then try again.`);
  return found.state;
}
