import type { Cells, Param } from "./param.ts";
import { asRange, isOmitted, notARectangle, type Refused } from "./readArgument.ts";
import { errorCell } from "./readCell.ts";
import type { Argument } from "./values.ts";

/** In a column of words "#12" may stand, so only the spreadsheet's own error values count as such. */
const error = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|ERROR!|SPILL!|CALC!)$/;

/** Why cells that are taken as they stand cannot be taken; null where they can. */
export function checkCells(argument: Argument): Refused | null {
  const range = asRange(argument);
  const first: unknown = range[0];
  const columns = Array.isArray(first) ? first.length : 1;
  for (let row = 0; row < range.length; row++) {
    const line: unknown = range[row];
    if (!Array.isArray(line) || line.length !== columns) return notARectangle(row, range.length);
    for (let column = 0; column < columns; column++) {
      const cell: unknown = line[column];
      if (typeof cell === "string" && cell[0] === "#" && error.test(cell.trim())) {
        return { text: errorCell(cell.trim()), size: { rows: range.length, columns }, position: { row, column } };
      }
    }
  }
  return null;
}

/** The rows of a range, or the one word; null = omitted. */
export function asTheyStand(param: Param, argument: Argument): Cells | string | null {
  if (param.optional && isOmitted(argument)) return null;
  const range = asRange(argument) as Cells;
  if (param.kind === "cells") return range;
  const word = range[0]?.[0];
  return typeof word === "boolean" ? String(word).toUpperCase() : String(word ?? "").trim();
}
