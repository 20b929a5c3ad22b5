/** A workbook file as an export; fetched only when one is given. */
import { readSpreadsheet } from "../../../workbook-file/readSpreadsheet.ts";
import type { Given, Run } from "./given.ts";
import { nextTask } from "./runSlices.ts";

/** Rows that a packed file of so many bytes usually has; for the progress only. */
const bytesARow = 60;

export async function readBook(bytes: Uint8Array, run: Run): Promise<Given> {
  const expected = Math.max(1, bytes.length / bytesARow);
  const open = (sheet: string | null, { signal, report }: Run) =>
    readSpreadsheet(bytes, {
      ...(sheet !== null && { sheet }),
      signal,
      async onProgress(rows) {
        report({ step: "Reading the workbook", done: Math.min(0.95, rows / expected) });
        await nextTask();
      },
    });
  run.report({ step: "Opening the workbook", done: 0 });
  await nextTask();
  const first = await open(null, run);
  if (first.kind === "refusal") return first;
  const { sheets, sheet, cells } = first;
  return {
    sheets,
    proposed: sheet,
    async open(name, again) {
      // The sheet can be changed in the review, so no note has to say which one was read.
      if (name === sheet) return { cells };
      const other = await open(name, again);
      return other.kind === "refusal" ? other : { cells: other.cells };
    },
  };
}
