/** On SLA Overview beside the tiles: the numbers of the last agreed version, those of today, and the drift. */
import { versionName } from "../../agreement/agreementDocument.ts";
import { type FigureKey, figureList } from "../../agreement/figures.ts";
import { absolute, onSheet } from "../model/address.ts";
import { f, formulas, labels } from "../model/blocks.ts";
import type { Block } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import type { State } from "../state/state.ts";
import { figureCell } from "./agreementFigures.ts";
import { sameFormats } from "./filledList.ts";
import { agreedCell } from "./versions.ts";

/** The labels run on into a free column. */
const numbersAt = 2;
const shown: readonly FigureKey[] = ["revenueGoal", "leads", "promisedAWeek", "closeRate", "customers"];

export function driftBlocks({ versions }: State, row: number, column: number): Block[] {
  const version = versions[versions.length - 1];
  if (!version) return [];
  const lines = shown.map(key => figureList.find(figure => figure.key === key)!);
  return [
    labels({ name: "drift title", row: row - 1, column }, [[`${versionName(version)}: drift`]], "note"),
    labels({ name: "drift header", row, column }, [["Number", "", "Agreed", "Today", "Drift"]], "heading"),
    labels(
      { name: "drift labels", row: row + 1, column },
      lines.map(({ label }) => [label]),
    ),
    ...sameFormats(lines).map(run =>
      formulas(
        { name: `drift from ${run.fields[0]!.key}`, row: row + 1 + run.at, column: column + numbersAt },
        run.fields.map(({ key }, index) => {
          const at = row + 1 + run.at + index;
          const [agreed, today] = [absolute(at, column + numbersAt), absolute(at, column + numbersAt + 1)];
          const source = agreedCell(versions, key)!;
          const plan = onSheet(sheetNames.agreement, figureCell(key));
          return [
            f(`=IF(${source}="","",${source})`),
            f(`=IF(${plan}="","",${plan})`),
            f(`=IF(${agreed}="","",IF(${today}="","",${today}-${agreed}))`),
          ];
        }),
        [run.format],
      ),
    ),
  ];
}
