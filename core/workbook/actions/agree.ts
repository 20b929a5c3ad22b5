/** Stores what both teams agree on as the next version, whole. Refreshes never change it. */
import type { AgreedVersion } from "../../agreement/agreedVersion.ts";
import { type Agreeing, nextVersion, whyNotAgreed } from "../../agreement/agreeOn.ts";
import { sameState } from "../state/packState.ts";
import type { State } from "../state/state.ts";
import type { Host } from "../writing/host.ts";
import { readyWorkbook } from "./ready.ts";
import { refuseTooLarge } from "./supportedSize.ts";
import { writeWhole } from "./writeWhole.ts";

/** `before` is the state that the people looked at; a workbook changed since is not agreed on. */
export async function agreeWorkbook(host: Host, before: State, agreeing: Agreeing): Promise<AgreedVersion> {
  const { contents, record, state, overwritten, undo } = await readyWorkbook(host);
  if (!sameState(state, before)) {
    throw new Error("The workbook has been changed since the preview. Nothing was agreed; look at the preview again.");
  }
  refuseTooLarge(state);
  const reason = whyNotAgreed(state, agreeing);
  if (reason) throw new Error(reason);
  const version = nextVersion(state, agreeing);
  await writeWhole(host, {
    state: { ...state, agreement: { ...state.agreement, show: "agreed" }, versions: [...state.versions, version] },
    contents,
    record,
    before: state,
    keep: overwritten,
    last: undo,
    undo: () => undo,
  });
  return version;
}
