/// <reference types="google-apps-script" />
/** Range and RangeList. Sizes must fit to the cell, and cells outside the sheet do not exist. */
import { a1 } from "../../../core/workbook/model/address.ts";
import type { Area } from "../../../core/workbook/model/model.ts";
import type { Book, Tab } from "./book.ts";
import type { Cell } from "./cells.ts";
import { strict } from "./strict.ts";
import { isDatePattern, momentOf } from "./times.ts";

type RangeNames = Partial<Record<keyof GoogleAppsScript.Spreadsheet.Range, unknown>>;
type ListNames = Partial<Record<keyof GoogleAppsScript.Spreadsheet.RangeList, unknown>>;

export interface Held {
  readonly tab: Tab;
  readonly area: Area;
}

/** What stands behind a range that the script hands back. */
const behind = new WeakMap<object, Held>();
export const heldBy = (range: unknown): Held => {
  const held = behind.get(range as object);
  if (!held) throw new TypeError("a range was expected");
  return held;
};

export function areaOfAddress(address: string): Area {
  const found = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address);
  if (!found) throw new Error(`Exception: Range not found: ${address}`);
  const column = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const [left, top] = [column(found[1]!), Number(found[2])];
  const [right, bottom] = [found[3] ? column(found[3]) : left, found[4] ? Number(found[4]) : top];
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function checked(tab: Tab, area: Area): Area {
  const { row, column, rows, columns } = area;
  if (![row, column, rows, columns].every(Number.isInteger) || row < 1 || column < 1 || rows < 1 || columns < 1) {
    throw new Error(
      "Exception: The starting row or column or the number of rows or columns of the range is too small.",
    );
  }
  if (row + rows - 1 > tab.rows || column + columns - 1 > tab.columns) {
    throw new Error("Exception: The coordinates of the range are outside the dimensions of the sheet.");
  }
  return area;
}

function eachPlace({ row, column, rows, columns }: Area, at: (row: number, column: number) => void): void {
  for (let r = row; r < row + rows; r += 1) for (let c = column; c < column + columns; c += 1) at(r, c);
}

function sized(area: Area, values: unknown): readonly (readonly unknown[])[] {
  const lines = values as unknown[][];
  if (!Array.isArray(lines) || lines.length !== area.rows || lines.some(line => line.length !== area.columns)) {
    throw new Error(
      `Exception: The number of rows or columns in the data does not match the range: the range has ${area.rows} x ${area.columns}.`,
    );
  }
  return lines;
}

export function rangeService(book: Book, tab: Tab, given: Area, tabService: () => object): object {
  const area = checked(tab, given);
  const { cells } = tab;
  const read = <T>(of: (row: number, column: number) => T): T[][] => {
    const lines: T[][] = [];
    eachPlace(area, (row, column) => {
      if (column === area.column) lines.push([]);
      lines[lines.length - 1]!.push(of(row, column));
    });
    return lines;
  };
  const write = (change: (cell: Cell, row: number, column: number) => void) => {
    book.onWrite();
    if (tab.protectedFromMe) throw new Error("Exception: You are trying to edit a protected cell or object.");
    eachPlace(area, (row, column) => change(cells.at(row, column), row, column));
  };
  const value = (row: number, column: number) => {
    const shown = book.shown(tab, row, column);
    const dated = typeof shown === "number" && isDatePattern(cells.peek(row, column)?.format ?? "General");
    return dated ? momentOf(shown, book.timeZone) : shown;
  };
  const enterAll = (lines: readonly (readonly unknown[])[]) =>
    write((_, row, column) => cells.enter(row, column, lines[row - area.row]![column - area.column]));
  const known = {
    getValues: () => read(value),
    getValue: () => value(area.row, area.column),
    getDisplayValues: () => read((row, column) => String(book.shown(tab, row, column))),
    getFormulas: () => read((row, column) => cells.shownFormula(cells.peek(row, column))),
    setValues: (values: unknown) => enterAll(sized(area, values)),
    setValue: (one: unknown) => write((_, row, column) => cells.enter(row, column, one)),
    getDataValidations: () => read((row, column) => cells.peek(row, column)?.validation ?? null),
    setDataValidations: (rules: unknown) => {
      const lines = sized(area, rules);
      write((cell, row, column) => {
        cell.validation = lines[row - area.row]![column - area.column] as object | null;
      });
    },
    getNotes: () => read((row, column) => cells.peek(row, column)?.note ?? ""),
    setNotes: (notes: unknown) => {
      const lines = sized(area, notes);
      write((cell, row, column) => {
        cell.note = lines[row - area.row]![column - area.column] as string;
      });
    },
    setNumberFormat: (format: unknown) =>
      write(cell => {
        if (typeof format !== "string") throw new TypeError("a number format is a text");
        cell.format = format;
      }),
    getSheet: () => tabService(),
    getRow: () => area.row,
    getColumn: () => area.column,
    getA1Notation: () => a1(area.row, area.column),
    isBlank: () =>
      read((row, column) => book.shown(tab, row, column))
        .flat()
        .every(shown => shown === ""),
  } satisfies RangeNames;
  const service = strict(`Range ${tab.name}`, known, book);
  behind.set(service, { tab, area });
  return service;
}

const looks = [
  "setFontColor",
  "setBackground",
  "setFontSize",
  "setFontWeight",
  "setFontStyle",
  "setHorizontalAlignment",
  "setVerticalAlignment",
  "setWrap",
  "setBorder",
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.RangeList)[];

export function listService(book: Book, tab: Tab, addresses: unknown): object {
  if (!Array.isArray(addresses) || addresses.length === 0) throw new TypeError("a list of addresses was expected");
  const areas = (addresses as string[]).map(address => checked(tab, areaOfAddress(address)));
  const write = (change: (cell: Cell) => void) => {
    book.onWrite();
    if (tab.protectedFromMe) throw new Error("Exception: You are trying to edit a protected cell or object.");
    for (const area of areas) eachPlace(area, (row, column) => change(tab.cells.at(row, column)));
    return service;
  };
  const known = {
    clear: () =>
      write(cell => {
        Object.assign(cell, { value: "", formula: "", format: "General", look: {} });
      }),
    clearFormat: () =>
      write(cell => {
        cell.look = {};
      }),
    clearDataValidations: () =>
      write(cell => {
        cell.validation = null;
      }),
    clearNote: () =>
      write(cell => {
        cell.note = "";
      }),
    setNumberFormat: (format: string) =>
      write(cell => {
        cell.format = format;
      }),
    ...Object.fromEntries(
      looks.map(name => [
        name,
        (...to: unknown[]) =>
          write(cell => {
            cell.look = { ...cell.look, [name]: to };
          }),
      ]),
    ),
  } satisfies ListNames;
  const service = strict(`RangeList ${tab.name}`, known, book);
  return service;
}
