/** SLA Playbook: how the two teams work together. */
import { playbookFields } from "../../agreement/playbookFields.ts";
import { labels } from "../blocks.ts";
import type { Sheet } from "../model.ts";
import { sheetNames } from "../sheetNames.ts";
import type { State } from "../state.ts";
import { filledBlocks, filledPlaces, filledValidations } from "./filledList.ts";
import { plainSheet } from "./plainSheet.ts";

export const playbookPlaces = filledPlaces(playbookFields, 4, 1);

export function playbookSheet({ playbook }: State): Sheet {
  return plainSheet({
    name: sheetNames.playbook,
    blocks: [
      labels({ name: "title", row: 1, column: 1 }, [["SLA Playbook"]], "title"),
      labels(
        { name: "about", row: 2, column: 1 },
        [["How the two teams work together. The texts are suggestions: type your own into the shaded cells."]],
        "note",
      ),
      ...filledBlocks(playbookPlaces, playbook),
    ],
    widths: { 1: 230, 2: 420, 3: 240 },
    frozenRows: 2,
    validations: filledValidations(playbookPlaces),
  });
}
