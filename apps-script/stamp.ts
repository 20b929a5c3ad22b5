/** A print of what people and the product wrote into our sheets, without what formulas show just now. */
import { hashText } from "../core/workbook/model/fingerprint.ts";
import type { SheetContent } from "../core/workbook/writing/host.ts";

export function stampOf(sheets: readonly SheetContent[]): number {
  const written: string[] = [];
  for (const { name, cells } of sheets)
    cells.forEach((row, r) => {
      row.forEach((cell, c) => {
        const content = cell !== null && typeof cell === "object" ? cell.f : cell;
        if (content !== null && content !== "") written.push(`${name} ${r} ${c} ${typeof content} ${content}`);
      });
    });
  return hashText(written.join());
}
