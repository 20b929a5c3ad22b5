/** Builds the workbook, or builds it again with other settings. Building twice changes nothing. */

import { allSheetNames } from "../model/sheetNames.ts";
import type { State } from "../state/state.ts";
import type { Host } from "../writing/host.ts";
import { tookLeftBehind } from "./leftBehind.ts";
import { loadSettled } from "./loadSettled.ts";
import { refuseProblems } from "./ready.ts";
import { refuseTooLarge } from "./supportedSize.ts";
import { writeWhole } from "./writeWhole.ts";

export async function buildWorkbook(host: Host, state: State, overwritten: "keep" | "replace"): Promise<void> {
  refuseTooLarge(state);
  const found = await loadSettled(host);
  if (found.kind === "refused") throw new Error(found.text);
  if (found.kind === "none") {
    if (await tookLeftBehind(host, found.contents)) return buildWorkbook(host, state, overwritten);
    const taken = found.contents.map(({ name }) => name).filter(name => allSheetNames.includes(name));
    if (taken.length > 0) {
      throw new Error(`A sheet named ${taken[0]} is already here and not ours. Rename it, then build the workbook.`);
    }
    const { contents } = found;
    const none = { phase: "none" } as const;
    await writeWhole(host, { state, contents, record: null, before: null, keep: [], last: none, undo: () => none });
    return;
  }
  refuseProblems(found.problems);
  await writeWhole(host, {
    state,
    contents: found.contents,
    record: found.record,
    before: found.state,
    keep: overwritten === "keep" ? found.overwritten : [],
    last: found.undo,
    undo: () => found.undo,
  });
}
