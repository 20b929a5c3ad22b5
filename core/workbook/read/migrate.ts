/** A workbook of an earlier schema -> its sheets as the present schema lays them out, step by step. */

import { schemaVersion } from "../state/state.ts";
import type { SheetContent } from "../writing/host.ts";

/** What one raise of schemaVersion moved. Sheets and fields that only were added need no step: they read as defaults. */
export interface MigrationStep {
  /** From this schema to the next one. */
  readonly from: number;
  readonly move: (contents: readonly SheetContent[]) => readonly SheetContent[];
}

/** None yet: schema 1 is the first. Whoever raises schemaVersion adds the step and keeps a sample, see test/workbook/schemas. */
export const migrationSteps: readonly MigrationStep[] = [];

/** Null where a step is missing: such a workbook is refused, never read by the wrong places. */
export function migrated(
  contents: readonly SheetContent[],
  schema: number,
  steps: readonly MigrationStep[] = migrationSteps,
  present: number = schemaVersion,
): readonly SheetContent[] | null {
  let moved = contents;
  for (let from = schema; from < present; from += 1) {
    const step = steps.find(each => each.from === from);
    if (!step) return null;
    moved = step.move(moved);
  }
  return moved;
}
