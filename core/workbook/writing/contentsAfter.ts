/** What a host holds once a plan is rendered, worked out without the host. Formulas stand there without their values. */

import type { Content } from "../model/model.ts";
import type { ReadCell, RenderPlan, SheetContent, SheetPlan } from "./host.ts";

export function contentsAfter(plan: RenderPlan, contents: readonly SheetContent[]): readonly SheetContent[] {
  const untouched = contents.filter(
    ({ name }) => !plan.remove.includes(name) && !plan.sheets.some(sheet => sheet.name === name),
  );
  return [...untouched, ...plan.sheets.map(sheet => written(sheet, contents))];
}

function written(sheet: SheetPlan, contents: readonly SheetContent[]): SheetContent {
  const before = contents.find(({ name }) => name === sheet.name);
  const cells: ReadCell[][] = (before?.cells ?? []).map(row => [...row]);
  const put = (row: number, column: number, cell: ReadCell) => {
    while (cells.length < row) cells.push([]);
    const line = cells[row - 1]!;
    while (line.length < column) line.push(null);
    line[column - 1] = cell;
  };
  for (const { row, column, rows, columns } of sheet.clear)
    for (let r = 0; r < rows; r += 1) for (let c = 0; c < columns; c += 1) put(row + r, column + c, null);
  for (const block of sheet.blocks)
    for (const [r, line] of block.cells.entries())
      for (const [c, content] of line.entries()) put(block.row + r, block.column + c, asRead(content));
  return { name: sheet.name, cells };
}

const asRead = (content: Content): ReadCell =>
  content !== null && typeof content === "object" ? { f: content.f, v: null } : content === "" ? null : content;
