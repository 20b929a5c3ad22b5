/** Applies a previewed refresh, all or nothing, and keeps what undo needs. */

import { sameState } from "../state/packState.ts";
import type { State } from "../state/state.ts";
import type { Host } from "../writing/host.ts";
import { readyWorkbook } from "./ready.ts";
import { refuseTooLarge } from "./supportedSize.ts";
import { writeWhole } from "./writeWhole.ts";

/** `before` is the state that the preview was made from; a workbook changed since is not written to. */
export async function applyRefresh(host: Host, before: State, after: State): Promise<void> {
  refuseTooLarge(after);
  const { contents, record, state, overwritten, undo } = await readyWorkbook(host);
  if (!sameState(state, before)) {
    throw new Error("The workbook has been changed since the preview. Nothing was written; look at the preview again.");
  }
  const line = after.log[after.log.length - 1];
  const refresh = { source: line?.source ?? "", file: line?.file ?? "", when: line?.when ?? "" };
  await writeWhole(host, {
    state: after,
    contents,
    record,
    before,
    keep: overwritten,
    last: undo,
    undo: readBack => ({ phase: "applied", before, after: readBack(), refresh }),
  });
}
