/**
 * SLA Undo (hidden): written ahead of every change. While the phase is "writing", `before` is what the workbook must
 * go back to when the change was cut short; once a refresh is "applied", it is what undo restores.
 */

import type { Sheet } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import { packState, unpackState } from "../state/packState.ts";
import type { State } from "../state/state.ts";
import type { SheetContent } from "../writing/host.ts";
import type { OverwrittenCell } from "../writing/overwritten.ts";
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
      /** What could be undone before the change, and can be again once it is taken back. */
      readonly last: Applied | null;
    }
  | Applied;

interface Applied {
  readonly phase: "applied";
  readonly before: State;
  /** As read back after the refresh, to tell what a person changed since. */
  readonly after: State;
  readonly refresh: RefreshLabel;
}

export function undoSheet(record: UndoRecord): Sheet {
  const entries: { key: string; text: string }[] = [{ key: "phase", text: record.phase }];
  if (record.phase === "writing") {
    entries.push({ key: "created", text: JSON.stringify(record.created) });
    entries.push({ key: "kept", text: JSON.stringify(record.kept) });
    entries.push({ key: "areas", text: JSON.stringify(record.areas) });
    if (record.before) entries.push({ key: "before", text: packState(record.before) });
    if (record.last) entries.push(...appliedEntries(record.last, "last "));
  }
  if (record.phase === "applied") entries.push(...appliedEntries(record, ""));
  entries.push({ key: "end", text: "" });
  return recordsSheet(sheetNames.undo, aboutUndo, entries);
}

const appliedEntries = ({ refresh, before, after }: Applied, kind: string) => [
  { key: `${kind}refresh`, text: JSON.stringify(refresh) },
  { key: `${kind}before`, text: packState(before) },
  { key: `${kind}after`, text: packState(after) },
];

/** A damaged record counts as none: there is nothing that could be restored from it. */
export function readUndoRecord(content: SheetContent | undefined): UndoRecord {
  if (!content) return { phase: "none" };
  const all = readRecords(content);
  const end = all.findIndex(({ key }) => key === "end");
  // Below its end the rows of an earlier record may be left.
  const records = new Map(all.slice(0, end < 0 ? all.length : end + 1).map(({ key, text }) => [key, text]));
  const text = (key: string) => records.get(key) ?? "";
  const applied = (kind: string): Applied => ({
    phase: "applied",
    before: unpackState(text(`${kind}before`)),
    after: unpackState(text(`${kind}after`)),
    refresh: JSON.parse(text(`${kind}refresh`)) as RefreshLabel,
  });
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
        last: records.has("last refresh") ? applied("last ") : null,
      };
    }
    if (text("phase") === "applied") return applied("");
  } catch {
    return { phase: "none" };
  }
  return { phase: "none" };
}
