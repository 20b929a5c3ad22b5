/** The blocks of a sheet into the grid: contents, formats and looks by two calls. */
import { CellValueType, type ICellData, ICommandService } from "@univerjs/core";
import { SetRangeValuesCommand, SetRangeValuesMutation } from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Block, Content } from "../../core/workbook/model/model.ts";
import { pattern } from "../../core/workbook/model/numberFormats.ts";
import { style } from "./looks.ts";

type Matrix = Record<number, Record<number, ICellData>>;

/** All together, since the engine goes through its whole sheet again after every call. */
export function writeBlocks(sheet: FWorksheet, blocks: readonly Block[]): void {
  const commands = sheet.getInject().get(ICommandService);
  const place = { unitId: sheet.getWorkbook().getUnitId(), subUnitId: sheet.getSheetId() };
  const written = matrix(blocks.filter(({ role }) => role !== "data"));
  if (written !== null) commands.syncExecuteCommand(SetRangeValuesCommand.id, { ...place, range: {}, value: written });
  // Long tables go in three times as fast without the copy for Ctrl+Z and the row heights, neither of which they need.
  const data = matrix(blocks.filter(({ role }) => role === "data"));
  if (data !== null) commands.syncExecuteCommand(SetRangeValuesMutation.id, { ...place, cellValue: data });
}

/** Row -> column -> cell; null where there is none. */
function matrix(blocks: readonly Block[]): Matrix | null {
  const rows: Matrix = {};
  for (const block of blocks) {
    const width = Math.max(0, ...block.cells.map(line => line.length));
    if (width === 0) continue;
    block.cells.forEach((line, down) => {
      const row = rows[block.row - 1 + down] ?? {};
      rows[block.row - 1 + down] = row;
      for (let i = 0; i < width; i++) row[block.column - 1 + i] = cell(line[i] ?? null, block, i);
    });
  }
  return Object.keys(rows).length > 0 ? rows : null;
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
