/** Everything a person decided about an export, in the form that the workbook keeps. */
import type { Reading } from "../../crm/reading.ts";
import type { Refresh } from "../../workbook/refresh/refreshedState.ts";
import { answersOf, type Flow } from "./flow.ts";
import { mappingToKeep } from "./mappingToKeep.ts";
import { mergeMapping } from "./mergeAnswers.ts";
import { sheetAnswer } from "./sheetChoice.ts";

export function decidedIn(
  flow: Flow,
  reading: Reading,
): Pick<Refresh, "mapping" | "answers" | "owners" | "rowKind" | "takeCurrency" | "sheet" | "part"> {
  const { owners, currency } = flow.choices;
  const { sheets, part } = flow;
  const rowKind = flow.choices.rowKind ?? part?.rowKind ?? null;
  const mapping = mappingToKeep(flow, reading);
  const asked = sheets !== null && sheets.names.length > 1 && sheets.chosen !== null;
  return {
    mapping: part === null ? mapping : mergeMapping(part.mapping, mapping),
    answers: answersOf(flow),
    owners,
    ...(rowKind !== null && { rowKind }),
    ...(currency === "export" && { takeCurrency: true }),
    ...(part !== null && { part: { mark: part.headerFingerprint, answer: JSON.stringify(part.answers) } }),
    ...(asked && { sheet: { mark: sheets.mark, answer: sheetAnswer(sheets.chosen) } }),
  };
}
