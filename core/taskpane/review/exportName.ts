/** What the export is called in sentences; pasted text has no file name. */
import type { Flow } from "../reading/flow.ts";
import { pastedText } from "../reading/sourceName.ts";

export const exportName = (fileName: string): string => (fileName === pastedText ? "the pasted text" : fileName);

/** File names stand in quotation marks, so that a copied report leaves them out. */
export function notRead({ fileName, refusal }: Pick<Flow, "fileName" | "refusal">): string {
  return `${fileName === pastedText ? "The pasted text" : `"${fileName}"`} was not read. ${refusal}`;
}
