/** Which side of its cell a content stands at: headers above the numbers they name, numbers in running notes beside their words. */
import { areaOf } from "../../core/workbook/blocks.ts";
import type { Block, Format, Sheet } from "../../core/workbook/model.ts";
import type { Side } from "./cellStyles.ts";

/** The side for a column of a block, from 0. */
export function sideOf(sheet: Sheet, block: Block): (across: number) => Side {
  if (block.look === "note") return () => "left";
  if (block.look !== "heading") return () => "own";
  const { row, rows } = areaOf(block);
  const sides = new Map<number, Side>();
  return across => {
    const known = sides.get(across);
    if (known) return known;
    const side = isNumbers(formatBelow(sheet, row + rows, block.column + across)) ? "right" : "own";
    sides.set(across, side);
    return side;
  };
}

function formatBelow({ blocks }: Sheet, row: number, column: number): Format | undefined {
  const below = blocks.find(block => {
    const area = areaOf(block);
    return (
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns
    );
  });
  return below?.formats[Math.min(column - below.column, below.formats.length - 1)];
}

const isNumbers = (format: Format | undefined): boolean =>
  format !== undefined && format !== "text" && format !== "general";
