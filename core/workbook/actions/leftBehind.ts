/** What a first build leaves that was cut short before its way back stood: one sheet, blank or begun, and nobody's work. */
import { shownAt } from "../model/grid.ts";
import { sheetNames } from "../model/sheetNames.ts";
import { aboutUndo, readUndoRecord } from "../sheets/undo.ts";
import type { Host, SheetContent } from "../writing/host.ts";

/** `contents`: of a workbook without SLA Build. Whether there was something to take away. */
export async function tookLeftBehind(host: Host, contents: readonly SheetContent[]): Promise<boolean> {
  const remove = contents.filter(isLeftBehind).map(({ name }) => name);
  if (remove.length > 0) await host.render({ sheets: [], names: [], remove });
  return remove.length > 0;
}

const isLeftBehind = (content: SheetContent): boolean =>
  content.name === sheetNames.undo &&
  (content.cells.length === 0 || shownAt(content, 1, 1) === aboutUndo) &&
  readUndoRecord(content).phase === "none";
