/** A workbook in memory, as far as our calls can see it. Rows and columns count from 1. */

import { columnLetters } from "../../../core/workbook/model/address.ts";
import type { Area } from "../../../core/workbook/model/model.ts";
import { ExcelError } from "./excelError.ts";

export type Value = number | string | boolean;

/** Never changed in place: copies of a sheet share their cells. */
export interface FakeCell {
  readonly formula: string | null;
  /** What it shows: for a formula the latest result. */
  readonly value: Value;
}

export interface FakeRule {
  areas: Area[];
  [member: string]: unknown;
}

export interface FakeLook {
  readonly area: Area;
  readonly name: string;
  readonly value: unknown;
}

export interface FakeChart {
  name: string;
  type: string;
  title: string;
  place: string;
  legend: string;
  series: { name: string; values: string; categories: string; type?: string; weight?: number }[];
  format?: string;
}

export interface FakeSheet {
  name: string;
  hidden: boolean;
  isProtected: boolean;
  cells: Map<string, FakeCell>;
  patterns: Map<string, string>;
  /** Everything else that a format can have, such as Font.Color, by name and address; the later lie over the earlier. */
  looks: Map<string, FakeLook>;
  widths: Map<string, number>;
  validations: FakeRule[];
  conditionalFormats: FakeRule[];
  charts: FakeChart[];
  frozen: string | null;
  print: Record<string, unknown>;
}

export interface FakeName {
  name: string;
  formula: string;
}

export const keyOf = (row: number, column: number): string => `${row},${column}`;

export const placeOfKey = (key: string): readonly [row: number, column: number] => {
  const at = key.indexOf(",");
  return [Number(key.slice(0, at)), Number(key.slice(at + 1))];
};

export class FakeBook {
  sheets: FakeSheet[] = [];
  names = new Map<string, FakeName>();
  activeSheet = "Sheet1";
  activeCell = { row: 1, column: 1 };
  isReadOnly = false;
  isStructureProtected = false;
  /** Whether formulas may show something else than before. */
  dirty = false;

  constructor() {
    this.addSheet("Sheet1");
  }

  addSheet(name: string): FakeSheet {
    if (name.length === 0 || name.length > 31 || /[\\/?*[\]:]/.test(name)) {
      throw new ExcelError("InvalidArgument", `${name} cannot be the name of a sheet.`);
    }
    if (this.find(name)) throw new ExcelError("ItemAlreadyExists", `There is a sheet ${name} already.`);
    this.mustAllowTabs();
    const sheet: FakeSheet = {
      name,
      hidden: false,
      isProtected: false,
      cells: new Map(),
      patterns: new Map(),
      looks: new Map(),
      widths: new Map(),
      validations: [],
      conditionalFormats: [],
      charts: [],
      frozen: null,
      print: {},
    };
    this.sheets.push(sheet);
    this.dirty = true;
    return sheet;
  }

  removeSheet(sheet: FakeSheet): void {
    this.mustAllowTabs();
    if (this.sheets.filter(other => !other.hidden && other !== sheet).length === 0) {
      throw new ExcelError("InvalidOperation", "A workbook must have a sheet that is seen.");
    }
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.dirty = true;
  }

  mustAllowTabs(): void {
    if (this.isStructureProtected) throw new ExcelError("AccessDenied", "The structure of the workbook is protected.");
  }

  find(name: string): FakeSheet | undefined {
    return this.sheets.find(sheet => sheet.name.toLowerCase() === name.toLowerCase());
  }

  sheet(name: string): FakeSheet {
    const sheet = this.find(name);
    if (!sheet) throw new ExcelError("ItemNotFound", `There is no sheet ${name}.`);
    return sheet;
  }

  /** All that a person or a colleague could see, to compare before and after. */
  snapshot(): unknown {
    const plain = (map: ReadonlyMap<string, unknown>) => Object.fromEntries([...map].sort());
    return {
      names: plain(this.names),
      sheets: this.sheets.map(({ cells, patterns, looks, widths, ...sheet }) => ({
        ...sheet,
        cells: Object.fromEntries([...cells].sort().map(([key, cell]) => [key, cell.formula ?? cell.value])),
        patterns: plain(patterns),
        widths: plain(widths),
      })),
    };
  }
}

/** The used part of a sheet; cell A1 where nothing is in it. */
export function usedArea(sheet: FakeSheet): Area {
  const places = [...sheet.cells.keys()].map(placeOfKey);
  if (places.length === 0) return { row: 1, column: 1, rows: 1, columns: 1 };
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const [row, column] of places) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export function areaOfAddress(address: string): Area {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(address);
  if (!match) throw new ExcelError("InvalidArgument", `${address} is no address.`);
  const [row, column] = [Number(match[2]), columnOf(match[1]!)];
  const [lastRow, lastColumn] = [Number(match[4] ?? match[2]), columnOf(match[3] ?? match[1]!)];
  if (row < 1 || lastRow > 1_048_576 || lastColumn > 16_384)
    throw new ExcelError("InvalidArgument", `${address} is off the sheet.`);
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

export const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

export function addressOf({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${row}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}

/** How a cell looks, by what can be set of it. */
export const lookAt = ({ looks }: FakeSheet, row: number, column: number): Record<string, unknown> =>
  Object.fromEntries(
    [...looks.values()]
      .filter(({ area }) => cutOut(area, { row, column, rows: 1, columns: 1 })[0] !== area)
      .map(({ name, value }) => [name, value]),
  );

/** What is left of the areas once one is cut out of them. */
export const without = (areas: readonly Area[], hole: Area): Area[] => areas.flatMap(area => cutOut(area, hole));

function cutOut(area: Area, hole: Area): Area[] {
  const [top, bottom] = [Math.max(area.row, hole.row), Math.min(area.row + area.rows, hole.row + hole.rows)];
  const [left, right] = [
    Math.max(area.column, hole.column),
    Math.min(area.column + area.columns, hole.column + hole.columns),
  ];
  if (top >= bottom || left >= right) return [area];
  const parts: Area[] = [
    { ...area, rows: top - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { row: top, rows: bottom - top, column: area.column, columns: left - area.column },
    { row: top, rows: bottom - top, column: right, columns: area.column + area.columns - right },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}
