/** What a file holds: the SLA workbook in plain formulas, with the hidden sheets by which an add-in goes on from it. */
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import type { Workbook } from "../../core/workbook/model/model.ts";
import type { State } from "../../core/workbook/state/state.ts";
import { contentsAfter } from "../../core/workbook/writing/contentsAfter.ts";
import type { Host, RenderPlan, WholeChange } from "../../core/workbook/writing/host.ts";
import { sealingPlan } from "../../core/workbook/writing/seal.ts";

export async function fileWorkbook(state: State): Promise<Workbook> {
  const { plan, seal } = await changeOf({ ...state, mode: "plain" });
  const hidden = sealingPlan(seal, contentsAfter(withoutLists(plan), []));
  return { sheets: [...plan.sheets, ...hidden.sheets], names: plan.names };
}

/** Only what is ours has prints; the long lists would cost more than all the rest. */
const withoutLists = (plan: RenderPlan): RenderPlan => ({
  ...plan,
  sheets: plan.sheets.map(sheet => ({ ...sheet, blocks: sheet.blocks.filter(({ role }) => role !== "data") })),
});

/** The build of an empty workbook, kept instead of made. Refuses what no workbook can hold. */
async function changeOf(state: State): Promise<WholeChange> {
  const changes: WholeChange[] = [];
  const nowhere = async () => {
    throw new Error("A file is written in one piece.");
  };
  const host: Host = {
    kind: "sheets",
    defaultMode: "plain",
    readSheets: async () => [],
    render: nowhere,
    change: async whole => {
      changes.push(whole);
    },
    readActiveSheet: nowhere,
    showSheet: nowhere,
  };
  await buildWorkbook(host, state, "replace");
  return changes[0]!;
}
