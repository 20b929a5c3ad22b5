/** The workbook as a change must find it: what was cut short before is taken back first, though nobody opened it anew. */
import type { Host } from "../writing/host.ts";
import { type Loaded, load } from "./load.ts";
import { saying } from "./outcome.ts";
import { goBack } from "./writeWhole.ts";

export async function loadSettled(host: Host): Promise<Loaded> {
  const found = await load(host).catch(failure => {
    throw saying(failure, "Nothing was written.");
  });
  if (found.kind === "refused" || found.undo.phase !== "writing") return found;
  await goBack(host, found.undo, found.kind === "ready" ? found.record : null);
  return load(host);
}
