/** One block into the grid: contents, formats and look by one call. */
import { CellValueType, type ICellData, ICommandService } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Block, Content } from "../../core/workbook/model.ts";
import { pattern } from "../../core/workbook/numberFormats.ts";
import { style } from "./looks.ts";

export function writeBlock(sheet: FWorksheet, block: Block): void {
  const width = Math.max(0, ...block.cells.map(row => row.length));
  if (width === 0) return;
  const cells = block.cells.map(row => Array.from({ length: width }, (_, i) => cell(row[i] ?? null, block, i)));
  if (block.role === "data") writeData(sheet, block, cells);
  else sheet.getRange(block.row - 1, block.column - 1, cells.length, width).setValues(cells);
}

/** Long tables go in three times as fast without the copy for Ctrl+Z and the row heights, neither of which they need. */
function writeData(sheet: FWorksheet, { row, column }: Block, cells: readonly (readonly ICellData[])[]): void {
  const cellValue: Record<number, Record<number, ICellData>> = {};
  cells.forEach((line, r) => {
    cellValue[row - 1 + r] = Object.fromEntries(line.map((content, c) => [column - 1 + c, content]));
  });
  sheet.getInject().get(ICommandService).syncExecuteCommand(SetRangeValuesMutation.id, {
    unitId: sheet.getWorkbook().getUnitId(),
    subUnitId: sheet.getSheetId(),
    cellValue,
  });
}

function cell(content: Content, block: Block, column: number): ICellData {
  const format = block.formats[Math.min(column, block.formats.length - 1)] ?? "general";
  return { ...contents(content), p: null, si: null, s: style(block.look, pattern(content, format)) };
}

// The type is always said: left to itself the engine reads "007" as 7 and "=1+1" as a formula.
function contents(content: Content): ICellData {
  if (content === null) return { v: null, t: null, f: null };
  if (typeof content === "number") return { v: content, t: CellValueType.NUMBER, f: null };
  if (typeof content === "string") return { v: content, t: CellValueType.STRING, f: null };
  return { v: null, t: null, f: content.f };
}
