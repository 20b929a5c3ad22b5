/** Pieces of a sheet as the port's cells, from A1. */
import type { ReadCell, SheetContent } from "../../core/workbook/writing/host.ts";
import type { CellValue, ReadPiece } from "./readPieces.ts";

export function sheetContent(name: string, pieces: readonly ReadPiece[]): SheetContent {
  const cells: ReadCell[][] = [];
  for (const { area, values, formulas } of pieces) {
    values.forEach((line, row) => {
      const at = area.row - 1 + row;
      while (cells.length <= at) cells.push([]);
      const target = cells[at]!;
      line.forEach((value, column) => {
        const read = readCell(value, formulas[row]![column]!);
        if (read === null) return;
        while (target.length < area.column - 1 + column) target.push(null);
        target[area.column - 1 + column] = read;
      });
    });
  }
  while (cells.length > 0 && cells[cells.length - 1]!.length === 0) cells.pop();
  return { name, cells };
}

/** A text that looks like a formula stands in both alike; a formula is never its own result. */
function readCell(value: CellValue, formula: CellValue): ReadCell {
  const v = value === "" ? null : value;
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? { f: formula, v } : v;
}
