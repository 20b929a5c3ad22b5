/** Which side of its cell a content stands at: headers above the numbers they name, numbers in running notes beside their words. */
import { areaOf } from "../../core/workbook/model/blocks.ts";
import type { Block, Format, Sheet } from "../../core/workbook/model/model.ts";
import type { Side } from "./cellStyles.ts";

/** The side for a column of a block, from 0. */
export function sideOf(sheet: Sheet, block: Block): (across: number) => Side {
  if (block.look === "note") return () => "left";
  if (block.look === "result") {
    const at = (across: number) => block.formats[Math.min(across, block.formats.length - 1)];
    return across => (across > 0 && at(across) === "text" && isNumbers(at(across - 1)) ? "apart" : "own");
  }
  if (block.look !== "heading") return () => "own";
  const { row, rows } = areaOf(block);
  const sides = new Map<number, Side>();
  return across => {
    const known = sides.get(across);
    if (known) return known;
    const below = (column: number) => formatBelow(sheet, row + rows, column);
    const column = block.column + across;
    const apart = below(column) === "text" && isNumbers(below(column - 1));
    const side = isNumbers(below(column)) ? "right" : apart ? "apart" : "own";
    sides.set(across, side);
    return side;
  };
}

/** Between a header and what it names a row of notes may stand. */
function formatBelow({ blocks }: Sheet, row: number, column: number): Format | undefined {
  const blockIn = (at: number) =>
    blocks.find(block => {
      const area = areaOf(block);
      return (
        block.look !== "note" &&
        at >= area.row &&
        at < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns
      );
    });
  const below = blockIn(row) ?? blockIn(row + 1);
  return below?.formats[Math.min(column - below.column, below.formats.length - 1)];
}

const isNumbers = (format: Format | undefined): boolean =>
  format !== undefined && format !== "text" && format !== "general";
