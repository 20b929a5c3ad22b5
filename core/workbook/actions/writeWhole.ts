/** Writes a state into the host's workbook, all or nothing: the way back is written ahead of the first change. */
import type { Host, RenderPlan, SheetContent } from "../host.ts";
import { metricRows, rowKey } from "../metricRows.ts";
import type { Sheet } from "../model.ts";
import type { OverwrittenCell } from "../overwritten.ts";
import { planRender } from "../planRender.ts";
import { readState } from "../readState.ts";
import { allSheetNames } from "../sheetNames.ts";
import { type BuildRecord, buildSheet, builtBlocks, plannedBlocks, productVersion } from "../sheets/build.ts";
import { type UndoRecord, undoSheet } from "../sheets/undo.ts";
import { slaWorkbook } from "../slaWorkbook.ts";
import { type State, schemaVersion } from "../state.ts";

export interface WholeWrite {
  readonly state: State;
  readonly contents: readonly SheetContent[];
  /** Of the workbook as it stands; null where there is none yet. */
  readonly record: BuildRecord | null;
  readonly before: State | null;
  readonly keep: readonly OverwrittenCell[];
  /** What SLA Undo holds once everything is written; gets the state as the host reads it back. */
  readonly undo: (after: State) => UndoRecord;
}

export async function writeWhole(host: Host, write: WholeWrite): Promise<void> {
  const { contents, record, before, keep } = write;
  const created = allSheetNames.filter(name => !contents.some(content => content.name === name));
  const areas = plannedBlocks(slaWorkbook(write.state));
  const ahead = { phase: "writing", before, created, kept: keep, areas } as const;
  await host.render(hiddenPlan([undoSheet(ahead)], contents));
  try {
    await renderState(host, write.state, contents, record, keep, write.undo);
  } catch (failure) {
    await goBack(host, ahead, record);
    throw failure;
  }
}

/** The workbook as it was before a write that did not come to its end. */
export async function goBack(
  host: Host,
  ahead: Extract<UndoRecord, { phase: "writing" }>,
  record: BuildRecord | null,
): Promise<void> {
  const { before, created, kept, areas } = ahead;
  const contents = await host.readSheets(allSheetNames);
  if (before === null) {
    const remove = created.filter(name => contents.some(content => content.name === name));
    await host.render({ sheets: [], names: [], remove });
    return;
  }
  const touched = record ? { ...record, blocks: [...record.blocks, ...areas] } : null;
  await renderState(host, before, contents, touched, kept, () => ({ phase: "none" }));
}

async function renderState(
  host: Host,
  state: State,
  contents: readonly SheetContent[],
  record: BuildRecord | null,
  keep: readonly OverwrittenCell[],
  undo: WholeWrite["undo"],
): Promise<void> {
  const workbook = slaWorkbook(state);
  const { plan, kept } = planRender(workbook, contents, record, keep);
  await host.render(plan);
  const written = await host.readSheets(allSheetNames);
  const { mode, settings } = state;
  const shown = new Set(metricRows(settings).map(rowKey));
  const next: BuildRecord = {
    schema: schemaVersion,
    version: productVersion,
    mode,
    detail: settings.detail,
    parked: settings.metrics.filter(input => !shown.has(rowKey(input))),
    blocks: builtBlocks(workbook, written, kept),
  };
  const readBack = readState(written, next).state;
  const after = {
    ...readBack,
    settings: { ...readBack.settings, metrics: [...readBack.settings.metrics, ...next.parked] },
  };
  await host.render(hiddenPlan([buildSheet(next), undoSheet(undo(after))], written));
}

/** The hidden sheets are lists from the first row on: what lies below the new end is cleared. */
function hiddenPlan(sheets: readonly Sheet[], contents: readonly SheetContent[]): RenderPlan {
  return planRender({ sheets, names: [] }, contents, null, []).plan;
}
