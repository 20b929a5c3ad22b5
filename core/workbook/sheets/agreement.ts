/** SLA Agreement: the document, and beside it the cells to fill in. */
import { agreementFields } from "../../agreement/agreementFields.ts";
import { labels } from "../blocks.ts";
import type { Sheet } from "../model.ts";
import { sheetNames } from "../sheetNames.ts";
import type { State } from "../state.ts";
import { filledBlocks, filledPlaces, filledValidations } from "./filledList.ts";
import { plainSheet } from "./plainSheet.ts";

export const agreementPlaces = filledPlaces(agreementFields, 3, 6);

export function agreementSheet({ agreement }: State): Sheet {
  return plainSheet({
    name: sheetNames.agreement,
    blocks: [
      labels({ name: "fields title", row: 1, column: 6 }, [["Fill in"]], "title"),
      ...filledBlocks(agreementPlaces, agreement),
    ],
    widths: { 1: 400, 2: 150, 3: 150, 4: 150, 5: 24, 6: 260, 7: 260, 8: 340 },
    validations: filledValidations(agreementPlaces),
  });
}
