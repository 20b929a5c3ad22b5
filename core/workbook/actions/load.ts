/** Everything of ours that a host's workbook holds, read in one go. */

import { metricRows, rowKey } from "../metrics/metricRows.ts";
import { allSheetNames, sheetNames } from "../model/sheetNames.ts";
import { migrated } from "../read/migrate.ts";
import { readState } from "../read/readState.ts";
import { type BuildRecord, readBuildRecord } from "../sheets/build.ts";
import { readUndoRecord, type UndoRecord } from "../sheets/undo.ts";
import { withRenames } from "../state/renames.ts";
import { type State, schemaVersion } from "../state/state.ts";
import type { Host, SheetContent } from "../writing/host.ts";
import { movedRows, type OverwrittenCell, overwrittenCells } from "../writing/overwritten.ts";

/** Sheets that hold what people typed or what refreshes counted: without them a build would write losses down. */
const lostSheets: readonly string[] = [
  sheetNames.setup,
  sheetNames.metrics,
  sheetNames.history,
  sheetNames.agreement,
  sheetNames.playbook,
  sheetNames.versions,
];

export type Loaded =
  | { readonly kind: "none"; readonly contents: readonly SheetContent[]; readonly undo: UndoRecord }
  | { readonly kind: "refused"; readonly text: string }
  | {
      readonly kind: "ready";
      readonly contents: readonly SheetContent[];
      readonly record: BuildRecord;
      readonly state: State;
      readonly problems: readonly string[];
      readonly undo: UndoRecord;
      readonly overwritten: readonly OverwrittenCell[];
    };

export const load = async (host: Host): Promise<Loaded> => loadedFrom(await host.readSheets(allSheetNames));

/** `contents`: all our sheets that there are. */
export function loadedFrom(contents: readonly SheetContent[]): Loaded {
  const sheet = (name: string) => contents.find(content => content.name === name);
  const undo = readUndoRecord(sheet(sheetNames.undo));
  const record = readBuildRecord(sheet(sheetNames.build));
  if (!record) {
    const stray = contents.filter(({ name }) => name !== sheetNames.undo).map(({ name }) => name);
    if (stray.length === 0 || undo.phase === "writing") return { kind: "none", contents, undo };
    return {
      kind: "refused",
      text: `This workbook has a sheet named ${stray[0]}, but not the hidden sheet ${sheetNames.build} that SLA Metrics keeps with it. Rename or delete the sheets whose names start with SLA, then build the workbook.`,
    };
  }
  if (record.schema > schemaVersion) {
    return {
      kind: "refused",
      text: `This workbook was built by a newer SLA Metrics (version ${record.version}, layout ${record.schema}; this one knows layout ${schemaVersion}). Open it with the newer version.`,
    };
  }
  // A workbook built before a sheet existed does not lack it.
  const built = new Set(record.blocks.map(block => block.sheet));
  const missing = lostSheets.find(name => built.has(name) && !sheet(name));
  if (missing !== undefined) {
    return {
      kind: "refused",
      text: `The sheet ${missing} is gone or has another name, and the workbook cannot do without it. Bring it back with the spreadsheet's own undo or give it its name back. To start anew, delete all sheets whose names start with SLA.`,
    };
  }
  const present = migrated(contents, record.schema);
  if (present === null) {
    return {
      kind: "refused",
      text: `This workbook was built by SLA Metrics ${record.version} (layout ${record.schema}), which this version no longer reads (it knows layout ${schemaVersion}). Open it with a version in between and build it again there.`,
    };
  }
  const { state, problems } = readState(present, record);
  const overwritten = overwrittenCells(record, contents);
  return {
    kind: "ready",
    contents,
    record,
    state: withRenames(withParked(state, record), record),
    problems: [...problems, ...movedRows(overwritten)],
    undo,
    overwritten,
  };
}

/** Inputs of a finer level of detail wait in SLA Build until that level is shown again. */
function withParked(state: State, { parked }: BuildRecord): State {
  const shown = new Set(metricRows(state.settings).map(rowKey));
  const hidden = parked.filter(input => !shown.has(rowKey(input)));
  return { ...state, settings: { ...state.settings, metrics: [...state.settings.metrics, ...hidden] } };
}
