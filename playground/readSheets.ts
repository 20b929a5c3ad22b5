/** The contents of sheets, as values and formulas. */
import { CellValueType, type ICellData, type IObjectMatrixPrimitiveType, type Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { withoutTrailing } from "../core/workbook/model/grid.ts";
import type { ReadCell, SheetContent } from "../core/workbook/writing/host.ts";
import type { Grid } from "./grid.ts";

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

export async function readSheets(grid: Grid, names: readonly string[]): Promise<readonly SheetContent[]> {
  await grid.settled();
  return names.flatMap(name => {
    const sheet = grid.book.getSheetByName(name);
    return sheet === null ? [] : [{ name, cells: readCells(sheet, spilled(grid, sheet)) }];
  });
}

/** The engine keeps what a formula shows beyond its own cell apart from the sheet. */
function spilled({ univer, book }: Grid, sheet: FWorksheet): Cells {
  const all = univer.__getInjector().get(FormulaDataModel).getArrayFormulaCellData();
  return (all[book.getId()]?.[sheet.getSheetId()] as Cells | null | undefined) ?? {};
}

function readCells(sheet: FWorksheet, beyond: Cells): ReadCell[][] {
  const spilledColumns = Object.values(beyond).flatMap(row => Object.keys(row ?? {}).map(Number));
  const rows = Math.max(sheet.getLastRow(), 0, ...Object.keys(beyond).map(Number)) + 1;
  const columns = Math.max(sheet.getLastColumn(), 0, ...spilledColumns) + 1;
  const used = sheet.getRange(0, 0, rows, columns);
  const formulas = used.getFormulas();
  const read = used.getCellDatas().map((row, r) => {
    const cells = row.map((cell, c) => readCell(isBlank(cell) ? beyond[r]?.[c] : cell, formulas[r]![c]!));
    return withoutTrailing(cells, cell => cell === null);
  });
  return withoutTrailing(read, row => row.length === 0);
}

const isBlank = (cell: Nullable<ICellData>) => !cell || ((cell.v ?? null) === null && !cell.p && !cell.f && !cell.si);

function readCell(cell: Nullable<ICellData>, formula: string): ReadCell {
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
