/**
 * SLA Undo (hidden): written ahead of every change. While the phase is "writing", `before` is what the workbook must
 * go back to when the change was cut short; once a refresh is "applied", it is what undo restores.
 */

import type { SheetContent } from "../host.ts";
import type { Sheet } from "../model.ts";
import type { OverwrittenCell } from "../overwritten.ts";
import { packState, unpackState } from "../packState.ts";
import { sheetNames } from "../sheetNames.ts";
import type { State } from "../state.ts";
import type { BuiltBlock } from "./build.ts";
import { readRecords, recordsSheet } from "./records.ts";

export const aboutUndo = "Kept by SLA Metrics to undo the last refresh. Please leave as it is.";

export interface RefreshLabel {
  readonly source: string;
  readonly file: string;
  readonly when: string;
}

export type UndoRecord =
  | { readonly phase: "none" }
  | {
      readonly phase: "writing";
      /** Null: there was no SLA workbook; going back means to take away the sheets named here. */
      readonly before: State | null;
      readonly created: readonly string[];
      /** Cells that a person had overwritten, to be put back as they were. */
      readonly kept: readonly OverwrittenCell[];
      /** Where the change was going to write: cleared on the way back. */
      readonly areas: readonly BuiltBlock[];
    }
  | {
      readonly phase: "applied";
      readonly before: State;
      /** As read back after the refresh, to tell what a person changed since. */
      readonly after: State;
      readonly refresh: RefreshLabel;
    };

export function undoSheet(record: UndoRecord): Sheet {
  const entries: { key: string; text: string }[] = [{ key: "phase", text: record.phase }];
  if (record.phase === "writing") {
    entries.push({ key: "created", text: JSON.stringify(record.created) });
    entries.push({ key: "kept", text: JSON.stringify(record.kept) });
    entries.push({ key: "areas", text: JSON.stringify(record.areas) });
    if (record.before) entries.push({ key: "before", text: packState(record.before) });
    entries.push({ key: "end", text: "" });
  }
  if (record.phase === "applied") {
    entries.push({ key: "refresh", text: JSON.stringify(record.refresh) });
    entries.push({ key: "before", text: packState(record.before) });
    entries.push({ key: "after", text: packState(record.after) });
  }
  return recordsSheet(sheetNames.undo, aboutUndo, entries);
}

/** A damaged record counts as none: there is nothing that could be restored from it. */
export function readUndoRecord(content: SheetContent | undefined): UndoRecord {
  if (!content) return { phase: "none" };
  const records = new Map(readRecords(content).map(({ key, text }) => [key, text]));
  const text = (key: string) => records.get(key) ?? "";
  try {
    if (text("phase") === "writing") {
      // Cut short itself, before the first change or after the last one: there is nothing to take back, nor anything to do it with.
      if (!records.has("end")) return { phase: "none" };
      return {
        phase: "writing",
        before: records.has("before") ? unpackState(text("before")) : null,
        created: JSON.parse(text("created")) as string[],
        kept: JSON.parse(text("kept")) as OverwrittenCell[],
        areas: JSON.parse(text("areas")) as BuiltBlock[],
      };
    }
    if (text("phase") === "applied") {
      return {
        phase: "applied",
        before: unpackState(text("before")),
        after: unpackState(text("after")),
        refresh: JSON.parse(text("refresh")) as RefreshLabel,
      };
    }
  } catch {
    return { phase: "none" };
  }
  return { phase: "none" };
}
