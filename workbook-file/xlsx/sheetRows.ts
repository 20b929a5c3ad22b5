/** The cells of a sheet row by row, each with its style; thousands of cells share the work of finding one. */
import type { Block, Content, Sheet } from "../../core/workbook/model/model.ts";
import { pattern } from "../../core/workbook/model/numberFormats.ts";
import { chosenFormat } from "./chosenFormat.ts";
import { sideOf } from "./sides.ts";
import type { UsedStyles } from "./usedStyles.ts";

/** One line of a block. */
interface Piece {
  readonly column: number;
  readonly cells: readonly Content[];
  /** Long lists leave blank cells out; elsewhere a blank cell has a look too. */
  readonly skipsBlanks: boolean;
  readonly style: (across: number, content: Content) => number;
}

/** By row number, rising; the pieces of a row from left to right. */
export type SheetRows = ReadonlyMap<number, readonly Piece[]>;

export const isFormula = (content: Content): content is Exclude<Content, number | string | null> =>
  content !== null && typeof content === "object";

export const isBlank = (content: Content): boolean => content === null || content === "";

export function sheetRows(sheet: Sheet, styles: UsedStyles): SheetRows {
  const rows = new Map<number, Piece[]>();
  for (const block of sheet.blocks) {
    const style = styleOf(sheet, block, styles);
    block.cells.forEach((cells, down) => {
      const skipsBlanks = block.role === "data";
      const row = block.row + down;
      const pieces = rows.get(row);
      const piece = { column: block.column, cells, skipsBlanks, style: style(row) };
      if (pieces) pieces.push(piece);
      else rows.set(row, [piece]);
      // Every style must be known before the package is written.
      cells.forEach((content, across) => {
        if (!skipsBlanks || !isBlank(content)) piece.style(across, content);
      });
    });
  }
  for (const pieces of rows.values()) pieces.sort((a, b) => a.column - b.column);
  return new Map([...rows].sort(([a], [b]) => a - b));
}

type StyleOf = (row: number) => Piece["style"];

function styleOf(sheet: Sheet, block: Block, styles: UsedStyles): StyleOf {
  const { column, formats, look } = block;
  const side = sideOf(sheet, block);
  const formatAt = (across: number) => formats[Math.min(across, formats.length - 1)] ?? "general";
  if (sheet.formatChoices.length > 0) {
    return row => (across, content) =>
      styles.place(look, pattern(content, chosenFormat(sheet, row, column + across) ?? formatAt(across)), side(across));
  }
  // Within a column the pattern depends on no more than the kind of content.
  const known: number[] = [];
  const style: Piece["style"] = (across, content) => {
    const key = across * 3 + (typeof content === "string" ? 0 : isFormula(content) ? 1 : 2);
    known[key] ??= styles.place(look, pattern(content, formatAt(across)), side(across));
    return known[key]!;
  };
  return () => style;
}
