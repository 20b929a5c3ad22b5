/** A workbook and what stands in the host now -> what to write. Cells that a person keeps are written as they stand. */
import { areaOf } from "../model/blocks.ts";
import type { Area, Block, Content, Sheet, Workbook } from "../model/model.ts";
import type { BuildRecord, BuiltBlock, KeptCell } from "../sheets/build.ts";
import type { ReadCell, RenderPlan, SheetContent, SheetPlan } from "./host.ts";
import type { OverwrittenCell } from "./overwritten.ts";

export interface Planned {
  readonly plan: RenderPlan;
  /** The kept cells at their places in the new blocks. */
  readonly kept: readonly KeptCell[];
}

export function planRender(
  workbook: Workbook,
  contents: readonly SheetContent[],
  record: BuildRecord | null,
  keep: readonly OverwrittenCell[],
): Planned {
  const kept: KeptCell[] = [];
  const sheets = workbook.sheets.map((sheet): SheetPlan => {
    const before = record ? record.blocks.filter(block => block.sheet === sheet.name) : [];
    const blocks = sheet.blocks.map(block => {
      const cells = keep.filter(cell => cell.sheet === sheet.name && cell.block === block.name);
      const placed = cells.flatMap(cell => placeIn(block, cell));
      kept.push(...placed.map(({ row, column }) => ({ sheet: sheet.name, block: block.name, row, column })));
      return placed.length > 0 ? withKept(block, placed) : block;
    });
    return { ...sheet, blocks, clear: [...leftovers(before, sheet), ...tails(sheet, contents)] };
  });
  return { plan: { sheets, names: workbook.names, remove: [] }, kept };
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

/** Where a kept cell stands in the new block: by what its row stands for, else by its place. */
function placeIn(block: Block, cell: OverwrittenCell): Placed[] {
  const row = cell.rowKey === null ? cell.row : (block.rowKeys ?? []).indexOf(cell.rowKey);
  if (block.cells[row]?.[cell.column] === undefined) return [];
  return [{ row, column: cell.column, content: contentOf(cell.content, row === cell.row) }];
}

/** A person's formula that would have to move keeps the value it shows: its references belong to the old row. */
function contentOf(cell: ReadCell, stays: boolean): Content {
  if (cell !== null && typeof cell === "object") return stays ? { f: cell.f } : contentOf(cell.v, stays);
  return typeof cell === "boolean" ? { f: cell ? "=TRUE" : "=FALSE" } : cell;
}

function withKept(block: Block, kept: readonly Placed[]): Block {
  const cells = block.cells.map(line => [...line]);
  for (const { row, column, content } of kept) cells[row]![column] = content;
  return { ...block, cells };
}

/** What earlier blocks covered and the new ones do not. */
function leftovers(before: readonly BuiltBlock[], sheet: Sheet): Area[] {
  return before.flatMap(old => {
    const block = sheet.blocks.find(({ name }) => name === old.name);
    if (!block) return [{ row: old.row, column: old.column, rows: old.rows, columns: old.columns }];
    const now = areaOf(block);
    if (now.row !== old.row || now.column !== old.column) {
      return [{ row: old.row, column: old.column, rows: old.rows, columns: old.columns }];
    }
    const below = { row: now.row + now.rows, column: old.column, rows: old.rows - now.rows, columns: old.columns };
    const beside = {
      row: old.row,
      column: now.column + now.columns,
      rows: old.rows,
      columns: old.columns - now.columns,
    };
    return [below, beside].filter(({ rows, columns }) => rows > 0 && columns > 0);
  });
}

/** The rows below an open-ended list: they were read as part of it and are written by it. */
export function tails(sheet: Sheet, contents: readonly SheetContent[]): Area[] {
  const usedRows = contents.find(({ name }) => name === sheet.name)?.cells.length ?? 0;
  return sheet.blocks.flatMap(block => {
    const { row, column, rows, columns } = areaOf(block);
    const below = row + rows;
    return block.openEnded && usedRows >= below ? [{ row: below, column, rows: usedRows - below + 1, columns }] : [];
  });
}
