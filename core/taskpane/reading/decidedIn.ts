/** Everything a person decided about an export, in the form that the workbook keeps. */
import type { Reading } from "../../crm/reading.ts";
import type { Refresh } from "../../workbook/refresh/refreshedState.ts";
import { answersOf, type Flow } from "./flow.ts";
import { mappingToKeep } from "./mappingToKeep.ts";
import { sheetAnswer } from "./sheetChoice.ts";

export function decidedIn(
  flow: Flow,
  reading: Reading,
): Pick<Refresh, "mapping" | "answers" | "owners" | "rowKind" | "takeCurrency" | "sheet"> {
  const { owners, currency, rowKind } = flow.choices;
  const { sheets } = flow;
  const asked = sheets !== null && sheets.names.length > 1 && sheets.chosen !== null;
  return {
    mapping: mappingToKeep(flow, reading),
    answers: answersOf(flow),
    owners,
    ...(rowKind !== null && { rowKind }),
    ...(currency === "export" && { takeCurrency: true }),
    ...(asked && { sheet: { mark: sheets.mark, answer: sheetAnswer(sheets.chosen) } }),
  };
}
