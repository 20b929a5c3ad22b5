/** SLA Playbook: how the two teams work together. */
import { labels } from "../model/blocks.ts";
import type { Sheet } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import type { State } from "../state/state.ts";
import { filledBlocks, filledValidations } from "./filledList.ts";
import { plainSheet } from "./plainSheet.ts";
import { playbookPlaces } from "./playbookPlaces.ts";
import { playbookResults } from "./playbookResults.ts";

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
      ...playbookResults(),
    ],
    widths: { 1: 200, 2: 560, 3: 260, 4: 24, 5: 190, 6: 180, 7: 180, 8: 120 },
    frozenRows: 2,
    validations: filledValidations(playbookPlaces),
    print: { landscape: true, fitWidth: true },
  });
}
