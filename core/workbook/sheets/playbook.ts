/** SLA Playbook: how the two teams work together. */
import { labels } from "../blocks.ts";
import type { Sheet } from "../model.ts";
import { sheetNames } from "../sheetNames.ts";
import type { State } from "../state.ts";
import { filledBlocks, filledValidations } from "./filledList.ts";
import { plainSheet } from "./plainSheet.ts";
import { playbookPlaces } from "./playbookPlaces.ts";

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
