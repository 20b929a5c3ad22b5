/** Excel's error codes -> one sentence that says what to do. */

const sentences: Readonly<Record<string, string>> = {
  AccessDenied:
    "Excel does not allow the change: a sheet or the workbook is protected, or the file is read-only. Take the protection away under Review, or save a copy, then try again.",
  InvalidOperationInCellEditMode: "A cell is being edited: press Enter or Esc in the sheet, then try again.",
  ItemNotFound:
    "A sheet, name or chart that was there a moment ago is gone. Wait until nobody else changes the workbook, then try again.",
  ItemAlreadyExists: "A sheet or name of that kind is already there. Look at the sheet tabs, then try again.",
  ConnectionFailure: "Excel lost its connection to the file. Wait until it is back, then try again.",
  RequestAborted: "Excel broke the request off. Please try again.",
  ServiceNotAvailable: "Excel cannot answer just now. Wait a moment, then try again.",
  Conflict: "Somebody else changed the same cells at the same moment. Please try again.",
  InsertDeleteConflict: "Somebody else inserted or deleted cells at the same moment. Please try again.",
  NonBlankCellOffSheet: "There is no room left in the sheet: take away what stands at its end, then try again.",
  MergedRangeConflict: "Merged cells stand in the way: unmerge the cells in our sheets, then try again.",
  RequestPayloadSizeLimitExceeded:
    "The workbook is too large for one step of Excel: take old months out of SLA History, then try again.",
  ResponsePayloadSizeLimitExceeded:
    "The workbook is too large for one step of Excel: take old months out of SLA History, then try again.",
};

/** What failed, in a sentence; what is no error of Excel stays as it is. */
export function plainFailure(thrown: unknown): unknown {
  const code = codeOf(thrown);
  if (code === null) return thrown;
  const sentence = sentences[code] ?? `Excel refused (${code}): ${messageOf(thrown)}`;
  return new Error(sentence, { cause: thrown });
}

/** Excel's code, or null. */
export function codeOf(thrown: unknown): string | null {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown)) return null;
  return typeof thrown.code === "string" && thrown.code !== "" ? thrown.code : null;
}

function messageOf(thrown: unknown): string {
  // Errors of Excel's client need not be of this realm.
  const message = typeof thrown === "object" && thrown !== null && "message" in thrown ? thrown.message : "";
  const text = String(message).trim();
  if (text === "") return "it gave no reason. Please try again.";
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
