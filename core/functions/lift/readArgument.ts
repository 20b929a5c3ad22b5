import type { Size } from "./broadcast.ts";
import type { Param } from "./param.ts";
import { readCell } from "./readCell.ts";
import type { Argument, Position, Table } from "./values.ts";

/** An argument that cannot be read: the end of the sentence, and where. */
export interface Refused {
  readonly text: string;
  readonly size: Size;
  readonly position: Position;
}

/** Reads a value or a range into checked numbers. Plain numbers inside the limits take the short way. */
export function readArgument(argument: Argument, param: Param): Table | Refused {
  const range = asRange(argument);
  const { rows, columns } = sizeOf(argument);
  const { min, max, open, whole } = param.limits;
  const short = !open && !whole && param.kind !== "date";
  const values = new Float64Array(rows * columns);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    const cells = range[row]!;
    if (!Array.isArray(cells) || cells.length !== columns) return notARectangle(row, rows);
    for (let column = 0; column < columns; column++) {
      const cell: unknown = cells[column];
      if (short && typeof cell === "number" && cell >= min && cell <= max) {
        values[at++] = cell;
        continue;
      }
      const read = readCell(cell, param);
      if (typeof read === "string") return { text: read, size: { rows, columns }, position: { row, column } };
      values[at++] = read;
    }
  }
  return { rows, columns, values };
}

export function notARectangle(row: number, rows: number): Refused {
  const text = "this row is not as long as the others; use a rectangle of cells such as A2:B10.";
  return { text, size: { rows, columns: 1 }, position: { row, column: 0 } };
}

/** Omitted, or a blank single cell: hosts cannot always tell them apart. */
export function isOmitted(argument: Argument): boolean {
  if (!Array.isArray(argument)) return argument === null || argument === undefined || argument === "";
  const range = asRange(argument);
  const row = range[0];
  return range.length === 1 && Array.isArray(row) && row.length === 1 && isOmitted(row[0]);
}

export function sizeOf(argument: Argument): Size {
  const range = asRange(argument);
  return { rows: range.length, columns: Array.isArray(range[0]) ? range[0].length : 1 };
}

/** A range without cells is a blank cell. */
export function asRange(argument: Argument): readonly (readonly unknown[])[] {
  if (!Array.isArray(argument)) return [[argument]];
  const first: unknown = argument[0];
  return first === undefined || (Array.isArray(first) && first.length === 0) ? [[""]] : argument;
}
