/** Restores the state before the last refresh. */
import { changesSince, undoneState } from "../refresh/changesSince.ts";
import type { Host } from "../writing/host.ts";
import { readyWorkbook } from "./ready.ts";
import { writeWhole } from "./writeWhole.ts";

export type Undone =
  | { readonly kind: "undone" }
  /** A person changed what undo would restore; nothing was written. */
  | { readonly kind: "changed"; readonly changes: readonly string[] }
  | { readonly kind: "nothing" };

export async function undoRefresh(host: Host, evenIfChanged: boolean): Promise<Undone> {
  const { contents, record, state, overwritten, undo } = await readyWorkbook(host);
  if (undo.phase !== "applied") return { kind: "nothing" };
  const changes = changesSince(undo.before, undo.after, state);
  if (changes.length > 0 && !evenIfChanged) return { kind: "changed", changes };
  await writeWhole(host, {
    state: undoneState(undo.before, undo.after, state),
    contents,
    record,
    before: state,
    keep: overwritten,
    last: undo,
    undo: () => ({ phase: "none" }),
  });
  return { kind: "undone" };
}
