import { expect, test } from "vitest";
import { agreeWorkbook } from "../../core/workbook/actions/agree.ts";
import { applyRefresh } from "../../core/workbook/actions/applyRefresh.ts";
import { buildWorkbook } from "../../core/workbook/actions/build.ts";
import { convertWorkbook } from "../../core/workbook/actions/convert.ts";
import { openWorkbook } from "../../core/workbook/actions/open.ts";
import { undoRefresh } from "../../core/workbook/actions/undo.ts";
import { withPrefilledShares } from "../../core/workbook/metrics/prefillShares.ts";
import { allSheetNames } from "../../core/workbook/model/sheetNames.ts";
import { emptyState } from "../../core/workbook/state/emptyState.ts";
import type { State } from "../../core/workbook/state/state.ts";
import type { RenderPlan, SheetContent } from "../../core/workbook/writing/host.ts";
import { MemoryHost } from "../workbook/memoryHost.ts";
import { refreshOf } from "../workbook/refreshOf.ts";

/** Keeps the names of all sheets that were read, written or taken away. */
class WatchedHost extends MemoryHost {
  readonly touched = new Set<string>();

  override async readSheets(names: readonly string[]): Promise<SheetContent[]> {
    for (const name of names) this.touched.add(name);
    return super.readSheets(names);
  }

  override async render(plan: RenderPlan): Promise<void> {
    for (const { name } of plan.sheets) this.touched.add(name);
    for (const { sheet } of plan.names) this.touched.add(sheet);
    for (const name of plan.remove) this.touched.add(name);
    return super.render(plan);
  }
}

test("no action reads, writes or removes a sheet that is not ours", async () => {
  const host = new WatchedHost();
  host.sheets.set("Salaries", new Map());
  host.type("Salaries", 1, 1, "secret");
  host.type("Salaries", 2, 1, { f: "=1+1" });
  const before = JSON.stringify(host.snapshot().Salaries);
  const stateIn = async (): Promise<State> => {
    const opened = await openWorkbook(host);
    if (opened.kind !== "ready") throw new Error(opened.kind);
    return opened.state;
  };
  const settings = { revenueGoal: 1_000, personas: [{ name: "Buyer", ownPrice: 100 }] };
  await buildWorkbook(host, withPrefilledShares(emptyState(settings, "sla")), "keep");
  await convertWorkbook(host, "plain");
  const counted = await stateIn();
  await applyRefresh(
    host,
    counted,
    refreshOf.after(counted, refreshOf.reading([["2026-06", "Organic", "Buyer", 9, 2, 200]])),
  );
  await undoRefresh(host, false);
  await buildWorkbook(host, withPrefilledShares(await stateIn()), "replace");
  await agreeWorkbook(host, await stateIn(), { date: "2026-07-01", marketing: "A", sales: "B" });
  host.failAt = { render: host.renders + 2, afterSheets: 3 };
  await expect(convertWorkbook(host, "sla")).rejects.toThrow("the host failed");
  await openWorkbook(host);
  expect([...host.touched].filter(name => !allSheetNames.includes(name))).toEqual([]);
  expect(JSON.stringify(host.snapshot().Salaries)).toBe(before);
});
