/** Lets the playground's engine calculate what stands in the fake Excel. One for each process. */
import { CellValueType, type ICellData } from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Grid } from "../../../playground/grid.ts";
import { headlessGrid } from "../../../playground/headlessGrid.ts";
import { type FakeBook, type FakeCell, type FakeSheet, placeOfKey, type Value } from "./fakeBook.ts";
import type { Calculate } from "./fakeExcel.ts";

/** What the engine has of a sheet, by cell: a formula, or a value with its kind. */
type Mirrored = Map<string, string>;

export function univerCalculation(grid: Grid = headlessGrid()): Calculate {
  const mirrored = new Map<string, Mirrored>();
  return async book => {
    mirrorSheets(grid, book, mirrored);
    mirrorNames(grid, book);
    const sheets = book.sheets.map(sheet => [sheet, grid.book.getSheetByName(sheet.name)!] as const);
    for (const [sheet, copy] of sheets) mirrorCells(sheet, copy, mirrored.get(sheet.name)!);
    await grid.settled();
    for (const [sheet, copy] of sheets) readResults(sheet, copy);
  };
}

function mirrorSheets(grid: Grid, book: FakeBook, mirrored: Map<string, Mirrored>): void {
  for (const { name } of book.sheets) {
    if (grid.book.getSheetByName(name) !== null) continue;
    grid.book.insertSheet(name, { sheet: { rowCount: 2_000, columnCount: 80 } });
    mirrored.set(name, new Map());
  }
  for (const copy of grid.book.getSheets()) if (!book.find(copy.getSheetName())) grid.book.deleteSheet(copy);
  for (const { name } of book.sheets) if (!mirrored.has(name)) mirrored.set(name, new Map());
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

/** Only what has changed goes over, so that the engine calculates no more than depends on it. */
function mirrorCells(sheet: FakeSheet, copy: FWorksheet, mirrored: Mirrored): void {
  const changes: Record<number, Record<number, ICellData>> = {};
  let count = 0;
  const put = (key: string, cell: FakeCell | undefined) => {
    const [row, column] = placeOfKey(key);
    if (row > copy.getMaxRows()) copy.setRowCount(row + 100);
    if (column > copy.getMaxColumns()) copy.setColumnCount(column + 10);
    changes[row - 1] = { ...changes[row - 1], [column - 1]: asCell(cell) };
    count += 1;
  };
  for (const [key, cell] of sheet.cells) {
    const print = cell.formula ?? `${typeof cell.value}${cell.value}`;
    if (mirrored.get(key) === print) continue;
    mirrored.set(key, print);
    put(key, cell);
  }
  for (const key of [...mirrored.keys()]) {
    if (sheet.cells.has(key)) continue;
    mirrored.delete(key);
    put(key, undefined);
  }
  if (count > 0) copy.getRange(0, 0, copy.getMaxRows(), copy.getMaxColumns()).setValues(changes);
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
