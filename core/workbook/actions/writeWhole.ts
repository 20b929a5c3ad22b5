/** Writes a state into the host's workbook, all or nothing: the way back is written ahead of the first change. */

import { metricRows, rowKey } from "../metrics/metricRows.ts";
import type { Workbook } from "../model/model.ts";
import { allSheetNames, sheetNames } from "../model/sheetNames.ts";
import { readState } from "../read/readState.ts";
import { type BuildRecord, productVersion } from "../sheets/build.ts";
import { type UndoRecord, undoSheet } from "../sheets/undo.ts";
import { slaWorkbook } from "../slaWorkbook.ts";
import { type State, schemaVersion } from "../state/state.ts";
import { inBlockFormulas } from "../writing/blockFormulas.ts";
import { contentsAfter } from "../writing/contentsAfter.ts";
import type { Host, RenderPlan, SheetContent, WholeChange } from "../writing/host.ts";
import { NothingWritten } from "../writing/nothingWritten.ts";
import type { OverwrittenCell } from "../writing/overwritten.ts";
import { planRender } from "../writing/planRender.ts";
import { hiddenPlan, plannedBlocks, sealedBlocks } from "../writing/seal.ts";
import { saying, sentence } from "./outcome.ts";

export interface WholeWrite {
  readonly state: State;
  readonly contents: readonly SheetContent[];
  /** Of the workbook as it stands; null where there is none yet. */
  readonly record: BuildRecord | null;
  readonly before: State | null;
  readonly keep: readonly OverwrittenCell[];
  /** What SLA Undo holds now. */
  readonly last: UndoRecord;
  /** What SLA Undo holds once everything is written; gets the state as it will be read back. */
  readonly undo: (after: () => State) => UndoRecord;
}

export async function writeWhole(host: Host, write: WholeWrite): Promise<void> {
  const { contents, record, before, keep } = write;
  const created = allSheetNames.filter(name => !contents.some(content => content.name === name));
  const workbook = slaWorkbook(write.state);
  const areas = plannedBlocks(workbook);
  const last = write.last.phase === "applied" ? write.last : null;
  const ahead = { phase: "writing", before, created, kept: keep, areas, last } as const;
  const change = wholeChange(host, hiddenPlan([undoSheet(ahead)], contents), write.state, workbook, write);
  try {
    await host.change(change);
  } catch (failure) {
    if (failure instanceof NothingWritten) throw failure;
    await goBack(host, ahead, record).catch(thrown => {
      const reason = thrown instanceof Error ? ` ${sentence(thrown)}` : "";
      throw saying(failure, `Taking back what was begun failed too:${reason} The next step here tries that first.`);
    });
    throw saying(failure, "The workbook is as it was before.");
  }
}

/** The workbook as it was before a write that did not come to its end. */
export async function goBack(
  host: Host,
  ahead: Extract<UndoRecord, { phase: "writing" }>,
  record: BuildRecord | null,
): Promise<void> {
  const { before, created, kept, areas, last } = ahead;
  const contents = await host.readSheets(allSheetNames);
  if (before === null) {
    const there = created.filter(name => contents.some(content => content.name === name));
    // SLA Undo last: while it stands, what is cut short here goes on with the next open.
    const remove = [
      ...there.filter(name => name !== sheetNames.undo),
      ...there.filter(name => name === sheetNames.undo),
    ];
    await host.render({ sheets: [], names: [], remove });
    return;
  }
  const touched = record ? { ...record, blocks: [...record.blocks, ...areas] } : null;
  const back = { contents, record: touched, keep: kept, undo: () => last ?? ({ phase: "none" } as const) };
  await host.change(wholeChange(host, null, before, slaWorkbook(before), back));
}

function wholeChange(
  { blockFormulas }: Host,
  ahead: RenderPlan | null,
  state: State,
  workbook: Workbook,
  { contents, record: old, keep, undo }: Pick<WholeWrite, "contents" | "record" | "keep" | "undo">,
): WholeChange {
  const { plan: inCells, kept } = planRender(workbook, contents, old, keep);
  const { mode, settings } = state;
  const plan =
    blockFormulas && mode === "sla"
      ? inBlockFormulas(inCells, workbook, slaWorkbook({ ...state, mode: "plain" }))
      : inCells;
  const shown = new Set(metricRows(settings).map(rowKey));
  const record = {
    schema: schemaVersion,
    version: productVersion,
    mode,
    detail: settings.detail,
    parked: settings.metrics.filter(input => !shown.has(rowKey(input))),
  };
  const after = (): State => {
    const readBack = readState(contentsAfter(plan, contents), record).state;
    return {
      ...readBack,
      settings: { ...readBack.settings, metrics: [...readBack.settings.metrics, ...record.parked] },
    };
  };
  return { ahead, plan, seal: { record, blocks: sealedBlocks(workbook), kept, undo: undoSheet(undo(after)) } };
}
