/** What the export is called in sentences; pasted text has no file name. */

import { pastedText, sheetPrefix } from "../../workbook/refresh/sourceName.ts";
import type { Flow } from "../reading/flow.ts";

/** Until the sheet in front has said its name. */
export const onThisSheet = "the sheet you are on";

export function exportName(fileName: string): string {
  if (fileName === pastedText) return "the pasted text";
  return fileName.startsWith(sheetPrefix) ? `the sheet "${fileName.slice(sheetPrefix.length)}"` : fileName;
}

/** File names stand in quotation marks, so that a copied report leaves them out. */
export function notRead({ fileName, refusal }: Pick<Flow, "fileName" | "refusal">): string {
  if (fileName === onThisSheet) return `Nothing was read. ${refusal}`;
  const name = exportName(fileName);
  return `${name === fileName ? `"${fileName}"` : `T${name.slice(1)}`} was not read. ${refusal}`;
}
