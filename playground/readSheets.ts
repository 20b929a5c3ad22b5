/** The contents of sheets, as values and formulas. */
import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { ReadCell, SheetContent } from "../core/workbook/host.ts";
import type { Grid } from "./grid.ts";

export async function readSheets(grid: Grid, names: readonly string[]): Promise<readonly SheetContent[]> {
  await grid.settled();
  return names.flatMap(name => {
    const sheet = grid.book.getSheetByName(name);
    return sheet === null ? [] : [{ name, cells: readCells(sheet) }];
  });
}

function readCells(sheet: FWorksheet): ReadCell[][] {
  const used = sheet.getRange(0, 0, Math.max(1, sheet.getLastRow() + 1), Math.max(1, sheet.getLastColumn() + 1));
  const formulas = used.getFormulas();
  const rows = used.getCellDatas().map((row, r) =>
    withoutTrailing(
      row.map((cell, c) => read(cell, formulas[r]![c]!)),
      cell => cell === null,
    ),
  );
  return withoutTrailing(rows, row => row.length === 0);
}

function read(cell: Nullable<ICellData>, formula: string): ReadCell {
  const v = value(cell);
  return formula === "" ? v : { f: formula, v };
}

function value(cell: Nullable<ICellData>): number | string | boolean | null {
  if (!cell) return null;
  // A cell with styled text keeps it as a document, which ends with a line break of its own.
  const v = cell.v ?? cell.p?.body?.dataStream.replace(/\r\n$/, "") ?? null;
  if (v === null || v === "") return null;
  return cell.t === CellValueType.BOOLEAN ? v === 1 || v === true : v;
}

function withoutTrailing<T>(items: readonly T[], isBlank: (item: T) => boolean): T[] {
  let length = items.length;
  while (length > 0 && isBlank(items[length - 1]!)) length--;
  return items.slice(0, length);
}
