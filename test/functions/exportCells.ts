import { findDelimiter } from "../../core/crm/text/delimiter.ts";
import { readCsv } from "../../core/crm/text/readCsv.ts";
import { exportText } from "../crm/exportFiles.ts";

/** A sample export as the cells of a sheet: every row as wide as the widest. */
export function exportCells(name: string): readonly (readonly string[])[] {
  const text = exportText(name).replace(/^\uFEFF/, "");
  const steps = readCsv(text, findDelimiter(text));
  let step = steps.next();
  while (!step.done) step = steps.next();
  if (step.value.kind === "refusal") throw new Error(step.value.text);
  const { records } = step.value;
  const width = Math.max(...records.map(record => record.length));
  return records.map(record => Array.from({ length: width }, (_, column) => record[column] ?? ""));
}
