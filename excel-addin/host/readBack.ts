/** What a change wrote, as Excel spells it: only the cells that the seal takes prints of, and how long each sheet is. */

import { areaAround } from "../../core/workbook/model/areas.ts";
import { sheetNames } from "../../core/workbook/model/sheetNames.ts";
import type { SheetContent } from "../../core/workbook/writing/host.ts";
import type { Seal } from "../../core/workbook/writing/seal.ts";
import type { KnownBook } from "./knownBook.ts";
import { askForSheet } from "./listing.ts";
import type { Piece, ReadPiece } from "./readPieces.ts";
import { sheetContent } from "./sheetContent.ts";

/** A formula of ours with its value, on the average. */
const usualBytesOfCell = 160;

export function printedPieces({ blocks }: Seal): Piece[] {
  const printed = blocks.filter(block => block.printed && block.rows > 0 && block.columns > 0);
  return [...new Set(printed.map(({ sheet }) => sheet))].map(sheet => {
    const area = areaAround(printed.filter(block => block.sheet === sheet))!;
    return { sheet, area, bytes: area.rows * area.columns * usualBytesOfCell };
  });
}

/** The hidden sheets are rewritten by the seal, which clears what lies below: their length is asked, not their cells. */
export function askForLengths(context: Excel.RequestContext, known: KnownBook): () => void {
  const hidden = [sheetNames.undo, sheetNames.build].filter(name => known.sheets.has(name));
  const answers = hidden.map(name => askForSheet(context, name));
  return () => {
    for (const [at, name] of hidden.entries()) answers[at]!(known.sheets.get(name)!);
  };
}

export function writtenContents(known: KnownBook, pieces: readonly ReadPiece[]): SheetContent[] {
  const lengths = [sheetNames.undo, sheetNames.build].flatMap((name): SheetContent[] => {
    const sheet = known.sheets.get(name);
    return sheet === undefined ? [] : [{ name, cells: Array.from({ length: sheet.rows }, () => []) }];
  });
  const read = [...new Set(pieces.map(({ sheet }) => sheet))];
  return [
    ...read.map(name =>
      sheetContent(
        name,
        pieces.filter(({ sheet }) => sheet === name),
      ),
    ),
    ...lengths,
  ];
}
