/** A function call as a person would put it into a sheet: tables into cells, the rest into the formula. */
import type { Argument, CellValue } from "../../core/functions/lift/values.ts";
import { columnLetters } from "../../core/workbook/model/address.ts";

type Cells = readonly (readonly CellValue[])[];

export interface Laid {
  readonly formula: string;
  /** Tables with the place they go to, from 0. */
  readonly tables: readonly { readonly row: number; readonly column: number; readonly cells: Cells }[];
  /** Rows that the tables take. */
  readonly rows: number;
}

/** Lays the tables side by side from the given cell on; `blank` is the address of a cell that stays blank. */
export function layOut(name: string, args: readonly Argument[], row: number, column: number, blank: string): Laid {
  const tables: { row: number; column: number; cells: Cells }[] = [];
  let next = column;
  const texts = args.map(arg => {
    const cells = inCells(arg);
    if (cells === null) return text(arg as CellValue, blank);
    const columns = Math.max(1, ...cells.map(line => line.length));
    tables.push({ row, column: next, cells });
    const reference = `${columnLetters(next + 1)}${row + 1}:${columnLetters(next + columns)}${row + cells.length}`;
    next += columns + 1;
    return reference;
  });
  const rows = Math.max(1, ...tables.map(({ cells }) => cells.length));
  return { formula: `=${name}(${texts.join(",")})`, tables, rows };
}

/** The engine takes a quoted "1,000" for a number before any function sees it, so such a text stands in a cell. */
function inCells(arg: Argument): Cells | null {
  if (Array.isArray(arg)) return arg as Cells;
  return typeof arg === "string" && /\d,\d/.test(arg) ? [[arg]] : null;
}

function text(value: CellValue, blank: string): string {
  if (value === null || value === undefined) return "";
  if (value === "") return blank;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return `${value}`;
  return `"${String(value).replaceAll('"', '""')}"`;
}
