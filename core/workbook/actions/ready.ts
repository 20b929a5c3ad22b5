/** A workbook that can be written to, or the sentence that says why not. */
import type { Host } from "../writing/host.ts";
import type { Loaded } from "./load.ts";
import { loadSettled } from "./loadSettled.ts";

export type Ready = Extract<Loaded, { kind: "ready" }>;

export async function readyWorkbook(host: Host): Promise<Ready> {
  const found = await loadSettled(host);
  if (found.kind === "refused") throw new Error(found.text);
  if (found.kind === "none") throw new Error("There is no SLA workbook here yet. Build it first.");
  refuseProblems(found.problems);
  return found;
}

/** A cell that cannot be read would be lost by writing the sheet again. */
export function refuseProblems(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const more = problems.length > 3 ? ` And ${problems.length - 3} more.` : "";
  throw new Error(`Nothing was written. Please correct first: ${problems.slice(0, 3).join(" ")}${more}`);
}
