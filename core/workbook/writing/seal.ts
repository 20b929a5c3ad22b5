/** The end of every change: a print of each cell that is ours, as the host reads it back, since hosts respell formulas. */
import { areaOf } from "../model/blocks.ts";
import { cellPrint, keptPrint } from "../model/fingerprint.ts";
import { readCell } from "../model/grid.ts";
import type { Sheet, Workbook } from "../model/model.ts";
import { type BuildRecord, type BuiltBlock, buildSheet, type KeptCell } from "../sheets/build.ts";
import type { RenderPlan, SheetContent } from "./host.ts";
import { tails } from "./planRender.ts";

interface SealedBlock extends BuiltBlock {
  /** Inputs and data have no prints: they are the person's, or rewritten whole. */
  readonly printed: boolean;
}

export interface Seal {
  readonly record: Omit<BuildRecord, "blocks">;
  readonly blocks: readonly SealedBlock[];
  readonly kept: readonly KeptCell[];
  /** SLA Undo as it is once everything is written. */
  readonly undo: Sheet;
}

/** Where the blocks of a workbook stand, before anything is written. */
export const plannedBlocks = (workbook: Workbook): BuiltBlock[] =>
  sealedBlocks(workbook).map(({ printed: _, ...block }) => block);

export const sealedBlocks = (workbook: Workbook): SealedBlock[] =>
  workbook.sheets.flatMap(sheet =>
    sheet.blocks.map(block => ({
      sheet: sheet.name,
      name: block.name,
      ...areaOf(block),
      rowKeys: block.rowKeys ?? [],
      prints: "",
      printed: block.role === "label" || block.role === "formula",
    })),
  );

/** The hidden sheets, from what the host shows after the plan. */
export function sealingPlan(seal: Seal, written: readonly SheetContent[]): RenderPlan {
  const keptCells = new Set(seal.kept.map(keptKey));
  const blocks = seal.blocks.map(({ printed, ...block }): BuiltBlock => {
    const content = written.find(({ name }) => name === block.sheet);
    return printed && content ? { ...block, prints: printsOf(block, content, keptCells) } : block;
  });
  return hiddenPlan([buildSheet({ ...seal.record, blocks }), seal.undo], written);
}

/** The hidden sheets are lists from the first row on: what lies below the new end is cleared. */
export const hiddenPlan = (sheets: readonly Sheet[], contents: readonly SheetContent[]): RenderPlan => ({
  sheets: sheets.map(sheet => ({ ...sheet, clear: tails(sheet, contents) })),
  names: [],
  remove: [],
});

function printsOf(block: BuiltBlock, content: SheetContent, keptCells: ReadonlySet<string>): string {
  let prints = "";
  for (let row = 0; row < block.rows; row += 1) {
    for (let column = 0; column < block.columns; column += 1) {
      const kept = keptCells.size > 0 && keptCells.has(keptKey({ sheet: block.sheet, block: block.name, row, column }));
      prints += kept ? keptPrint : cellPrint(readCell(content, block.row + row, block.column + column));
    }
  }
  return prints;
}

const keptKey = ({ sheet, block, row, column }: KeptCell): string => JSON.stringify([sheet, block, row, column]);
