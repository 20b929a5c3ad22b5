/** The list of a sheet that can be filtered: what stands under a header row that stays in view. */
import { areaOf } from "../../core/workbook/model/blocks.ts";
import type { Area, Sheet } from "../../core/workbook/model/model.ts";

const fewestColumns = 3;

export function filterArea({ blocks, frozenRows, hidden }: Sheet): Area | null {
  const header = blocks.find(({ look, row, column }) => look === "heading" && row === frozenRows && column === 1);
  if (hidden || !header) return null;
  const { row, columns } = areaOf(header);
  const below = blocks.filter(block => block.row > row).map(areaOf);
  const isOneList = below.every(area => area.row === row + 1 && area.column + area.columns - 1 <= columns);
  if (!isOneList || columns < fewestColumns) return null;
  return { row, column: 1, rows: Math.max(1, ...below.map(area => area.rows)) + 1, columns };
}
