/** Notes on cells: one reading and one writing of the rectangle around ours; those of people stay. Reads; gives back what writes. */
import { areaAround, isInside } from "../../core/workbook/model/areas.ts";
import { areaOf } from "../../core/workbook/model/blocks.ts";
import type { SheetPlan } from "../../core/workbook/writing/host.ts";
import { type Before, readIn } from "./before.ts";
import { rangeOf } from "./rules.ts";

type Tab = GoogleAppsScript.Spreadsheet.Sheet;

export function notesOf(before: Before | null, { notes, blocks, clear }: SheetPlan): (tab: Tab) => void {
  const around = areaAround(notes.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })));
  if (!around) return () => undefined;
  const ownNow = [...blocks.filter(({ role }) => role === "label").map(areaOf), ...clear];
  const texts = readIn(before, around, range => range.getNotes() as string[][], "");
  const now = texts.map((line, r) =>
    line.map((text, c) => {
      const [row, column] = [around.row + r, around.column + c];
      const ours = notes.find(note => note.row === row && note.column === column);
      return ours ? ours.text : ownNow.some(area => isInside(area, row, column)) ? "" : text;
    }),
  );
  return tab => void rangeOf(tab, around).setNotes(now);
}
