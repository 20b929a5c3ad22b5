/** Looks before the first write at what would stop a later one: half a change would be left behind. */
import type { RenderPlan } from "../core/workbook/writing/host.ts";
import { Refusal } from "./refusal.ts";
import { extentOf } from "./render/extent.ts";

/** Cells that a spreadsheet can have. */
const most = 10_000_000;

export function mayWrite(book: GoogleAppsScript.Spreadsheet.Spreadsheet, plans: readonly RenderPlan[]): void {
  const room = new Map(book.getSheets().map(sheet => [sheet.getName(), [sheet.getMaxRows(), sheet.getMaxColumns()]]));
  for (const { sheets, remove } of plans) {
    for (const name of [...sheets.map(sheet => sheet.name), ...remove]) {
      const sheet = book.getSheetByName(name);
      if (!sheet) continue;
      const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
      if (![...sheet.getProtections(SHEET), ...sheet.getProtections(RANGE)].every(held => held.canEdit())) {
        throw new Refusal(
          `The sheet ${name} is protected and you may not change all of it. Nothing was written; ask the owner of the spreadsheet to lift the protection or to do this step.`,
        );
      }
    }
    for (const sheet of sheets) {
      const { rows, columns } = extentOf(sheet);
      const [maxRows, maxColumns] = room.get(sheet.name) || [1000, 26];
      room.set(sheet.name, [Math.max(rows, maxRows!), Math.max(columns, maxColumns!)]);
    }
  }
  let cells = 0;
  room.forEach(([rows, columns]) => {
    cells += rows! * columns!;
  });
  if (cells > most) {
    throw new Refusal(
      `The spreadsheet would have ${cells} cells; Google Sheets holds ${most}. Nothing was written; delete blank rows or sheets that nobody needs.`,
    );
  }
}
