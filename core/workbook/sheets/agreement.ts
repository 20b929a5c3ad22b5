/** SLA Agreement: the document, the cells to fill in, and the numbers that it takes from the other sheets. */
import { mostCells } from "../../agreement/documentLine.ts";
import { labels } from "../model/blocks.ts";
import type { Sheet } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import type { State } from "../state/state.ts";
import { figureBlocks } from "./agreementFigures.ts";
import { agreementPlaces } from "./agreementPlaces.ts";
import { documentBlocks, documentWidths } from "./agreementText.ts";
import { filledBlocks, filledValidations } from "./filledList.ts";
import { plainSheet } from "./plainSheet.ts";

export function agreementSheet(state: State): Sheet {
  const document = documentBlocks(state);
  return plainSheet({
    name: sheetNames.agreement,
    blocks: [
      ...document.blocks,
      labels({ name: "fields title", row: 1, column: agreementPlaces.column }, [["Fill in"]], "title"),
      ...filledBlocks(agreementPlaces, state.agreement),
      ...figureBlocks(state),
    ],
    widths: { ...documentWidths, 5: 24, 6: 250, 7: 340, 8: 340, 9: 24, 10: 230, 11: 110, 12: 110, 13: 24 },
    heights: document.heights,
    validations: filledValidations(agreementPlaces),
    print: {
      area: { row: 1, column: 1, rows: document.rows, columns: mostCells },
      landscape: false,
      fitWidth: true,
    },
  });
}
