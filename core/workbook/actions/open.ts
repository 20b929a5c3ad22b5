/** What the pane needs to know of the workbook it stands beside. Rolls back a write that was cut short. */

import type { RefreshLabel } from "../sheets/undo.ts";
import type { State } from "../state/state.ts";
import type { Host } from "../writing/host.ts";
import type { OverwrittenCell } from "../writing/overwritten.ts";
import { tookLeftBehind } from "./leftBehind.ts";
import { load } from "./load.ts";

export type Opened =
  | { readonly kind: "none"; readonly rolledBack: string | null }
  | { readonly kind: "refused"; readonly text: string }
  | {
      readonly kind: "ready";
      readonly state: State;
      readonly problems: readonly string[];
      /** The refresh that can be undone. */
      readonly undo: RefreshLabel | null;
      /** What was rolled back just now, in a sentence. */
      readonly rolledBack: string | null;
      readonly overwritten: readonly OverwrittenCell[];
    };

export async function openWorkbook(host: Host): Promise<Opened> {
  const found = await load(host);
  if (found.kind === "refused") return found;
  const { undo } = found;
  if (undo.phase === "writing") {
    // Fetched only now: writing needs every sheet's layout, and opening is to be fast.
    const { goBack } = await import("./writeWhole.ts");
    await goBack(host, undo, found.kind === "ready" ? found.record : null);
    const again = await openWorkbook(host);
    if (again.kind === "refused") return again;
    return { ...again, rolledBack: "The last change was cut short. The workbook is back as it was before it." };
  }
  if (found.kind === "none") {
    // Who may only look leaves it there; the next build tries again.
    await tookLeftBehind(host, found.contents).catch(() => undefined);
    return { kind: "none", rolledBack: null };
  }
  return {
    kind: "ready",
    state: found.state,
    problems: found.problems,
    undo: undo.phase === "applied" ? undo.refresh : null,
    rolledBack: null,
    overwritten: found.overwritten,
  };
}
