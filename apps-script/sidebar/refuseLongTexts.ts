/** Google Sheets refuses a longer text in the middle of a writing: it is refused here, before the first one. */
import { a1 } from "../../core/workbook/model/address.ts";
import type { RenderPlan } from "../../core/workbook/writing/host.ts";
import { NothingWritten } from "../../core/workbook/writing/nothingWritten.ts";

const longest = 50_000;

export function refuseLongTexts(plans: readonly RenderPlan[]): void {
  for (const { sheets } of plans)
    for (const { name, blocks } of sheets)
      for (const { row, column, cells } of blocks)
        cells.forEach((line, r) => {
          line.forEach((content, c) => {
            const text = content !== null && typeof content === "object" ? content.f : content;
            if (typeof text !== "string" || text.length < longest) return;
            throw new NothingWritten(
              `${name}, ${a1(row + r, column + c)} would hold a text of ${text.length} characters; a cell of Google Sheets holds ${longest}. Nothing was written; shorten the text.`,
            );
          });
        });
}
