/** How a CSV file is written, by core's own eyes on its start; what the engine would read in another way is refused. */
import { closeSync, openSync, readSync } from "node:fs";
import { logColumns } from "../../core/crm/columns/logColumns.ts";
import { tableSteps } from "../../core/crm/readExport.ts";
import type { Table } from "../../core/crm/text/table.ts";
import { finished } from "../../core/warehouse/finished.ts";
import { BadInput } from "../badInput.ts";

const startBytes = 400_000;

export function csvStart(file: string): Table {
  const bytes = firstBytes(file);
  const text = plainText(bytes);
  if (text === null) throw odd(file, "it is not plain UTF-8 text");
  const table = finished(tableSteps(text));
  if (table.kind === "refusal") throw new BadInput(`${file}: ${table.text}`);
  if (table.headerRow !== 1) throw odd(file, `its header stands in row ${table.headerRow}, below a title`);
  if (table.notes !== undefined) throw odd(file, table.notes[0]!);
  if (table.skipped.some(({ reason }) => reason === "repeated header"))
    throw odd(file, "its header is repeated inside");
  if (logColumns(table.header).length > 0) throw odd(file, "it has columns in which a name stands before the date");
  return table;
}

export const odd = (file: string, what: string) =>
  new BadInput(
    `${file}: --engine duckdb reads plain tables only, and ${what.replace(/\.$/, "")}. Read it without --engine, or export it as UTF-8 with the header in the first row.`,
  );

function firstBytes(file: string): Buffer {
  let opened: number;
  try {
    opened = openSync(file, "r");
  } catch {
    throw new BadInput(`${file}: there is no such file, or it cannot be opened.`);
  }
  try {
    const start = Buffer.alloc(startBytes);
    const read = readSync(opened, start, 0, startBytes, 0);
    if (read < startBytes) return start.subarray(0, read);
    // The last line may be cut in half.
    return start.subarray(0, start.lastIndexOf(10) + 1);
  } finally {
    closeSync(opened);
  }
}

function plainText(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") || /Ã[\u0080-\u00bf¤¶¼Ÿ©¨]/.test(text) ? null : text;
  } catch {
    return null;
  }
}
