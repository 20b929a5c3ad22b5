/** Notes on cells: one reading and one writing of the rectangle around ours; those of people stay. */
import { areaOf } from "../../core/workbook/blocks.ts";
import type { SheetPlan } from "../../core/workbook/host.ts";
import { bounds, inside, rangeOf } from "./rules.ts";

export function setNotes(tab: GoogleAppsScript.Spreadsheet.Sheet, { notes, blocks }: SheetPlan): void {
  const around = bounds(notes.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })));
  if (!around) return;
  const range = rangeOf(tab, around);
  const labels = blocks.filter(({ role }) => role === "label").map(areaOf);
  const texts: string[][] = range.getNotes();
  range.setNotes(
    texts.map((line, r) =>
      line.map((text, c) => {
        const [row, column] = [around.row + r, around.column + c];
        const ours = notes.find(note => note.row === row && note.column === column);
        return ours ? ours.text : labels.some(area => inside(area, row, column)) ? "" : text;
      }),
    ),
  );
}
