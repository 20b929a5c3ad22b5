/** A whole change, one step after the other: for hosts whose steps cost nothing. */

import { allSheetNames } from "../model/sheetNames.ts";
import type { Host, WholeChange } from "./host.ts";
import { sealingPlan } from "./seal.ts";

export async function changeInSteps(
  host: Pick<Host, "render" | "readSheets">,
  { ahead, plan, seal }: WholeChange,
): Promise<void> {
  if (ahead) await host.render(ahead);
  await host.render(plan);
  await host.render(sealingPlan(seal, await host.readSheets(allSheetNames)));
}
