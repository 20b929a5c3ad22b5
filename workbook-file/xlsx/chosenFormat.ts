/** The number format that the choice in a selector cell gives to an area, as the choice stands. */

import { ownValue } from "../../core/ownValue.ts";
import type { Area, Content, Format, FormatChoice, Sheet } from "../../core/workbook/model/model.ts";

export function chosenFormat(sheet: Sheet, row: number, column: number): Format | undefined {
  if (sheet.formatChoices.length === 0) return undefined;
  const choice = sheet.formatChoices.find(({ area }) => holds(area, row, column));
  if (!choice) return undefined;
  const chosen = selected(sheet, choice);
  return typeof chosen === "string" ? ownValue(choice.formats, chosen) : undefined;
}

function selected({ blocks }: Sheet, { selector }: FormatChoice): Content {
  for (const { row, column, cells } of blocks) {
    const content = cells[selector.row - row]?.[selector.column - column];
    if (content !== undefined) return content;
  }
  return null;
}

const holds = ({ row, column, rows, columns }: Area, atRow: number, atColumn: number): boolean =>
  atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
