/** Lets the playground's engine calculate what stands in the fake Excel. One for each process. */
import { CellValueType, type ICellData } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Grid } from "../../../playground/grid.ts";
import { headlessGrid } from "../../../playground/headlessGrid.ts";
import { type FakeBook, type FakeCell, type FakeSheet, keyOf, usedArea, type Value } from "./fakeBook.ts";
import type { Calculate } from "./fakeExcel.ts";

export function univerCalculation(grid: Grid = headlessGrid()): Calculate {
  return async book => {
    mirrorSheets(grid, book);
    mirrorNames(grid, book);
    const sheets = book.sheets.map(sheet => [sheet, grid.book.getSheetByName(sheet.name)!] as const);
    for (const [sheet, copy] of sheets) mirrorCells(sheet, copy);
    await grid.settled();
    for (const [sheet, copy] of sheets) readResults(sheet, copy);
  };
}

function mirrorSheets(grid: Grid, book: FakeBook): void {
  for (const { name } of book.sheets) {
    if (grid.book.getSheetByName(name) === null) {
      grid.book.insertSheet(name, { sheet: { rowCount: 2_000, columnCount: 80 } });
    }
  }
  for (const copy of grid.book.getSheets()) if (!book.find(copy.getSheetName())) grid.book.deleteSheet(copy);
}

function mirrorNames(grid: Grid, book: FakeBook): void {
  const wanted = [...book.names.values()];
  for (const { name, formula } of wanted) {
    const reference = formula.slice(1);
    const standing = grid.book.getDefinedName(name);
    if (standing?.getFormulaOrRefString() === reference) continue;
    if (standing !== null) grid.book.deleteDefinedName(name);
    grid.book.insertDefinedName(name, reference);
  }
  for (const standing of grid.book.getDefinedNames()) {
    if (!book.names.has(standing.getName().toLowerCase())) grid.book.deleteDefinedName(standing.getName());
  }
}

function mirrorCells(sheet: FakeSheet, copy: FWorksheet): void {
  const used = usedArea(sheet);
  const rows = Math.max(used.row + used.rows - 1, copy.getLastRow() + 1);
  const columns = Math.max(used.column + used.columns - 1, copy.getLastColumn() + 1);
  if (rows > copy.getMaxRows()) copy.setRowCount(rows + 100);
  if (columns > copy.getMaxColumns()) copy.setColumnCount(columns + 10);
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => asCell(sheet.cells.get(keyOf(row + 1, column + 1)))),
  );
  copy.getRange(0, 0, rows, columns).setValues(cells);
}

function asCell(cell: FakeCell | undefined): ICellData {
  if (cell === undefined) return { v: null, t: null, f: null, p: null, si: null };
  if (cell.formula !== null) return { v: null, t: null, f: cell.formula, p: null, si: null };
  const { value } = cell;
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, f: null, p: null, si: null };
  return {
    v: value,
    t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING,
    f: null,
    p: null,
    si: null,
  };
}

function readResults(sheet: FakeSheet, copy: FWorksheet): void {
  for (const [key, cell] of sheet.cells) {
    if (cell.formula === null) continue;
    const [row, column] = key.split(",").map(Number) as [number, number];
    const data = copy.getRange(row - 1, column - 1).getCellData();
    const value = (data?.v ?? "") as Value;
    const isTruth = data?.t === CellValueType.BOOLEAN;
    sheet.cells.set(key, { ...cell, value: isTruth ? value === 1 || value === true : value });
  }
}
