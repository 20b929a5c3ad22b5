/** A workbook small enough to keep, with everything in it that a workbook remembers; written by the real path. */
import { agreeWorkbook } from "../../../core/workbook/actions/agree.ts";
import { applyRefresh } from "../../../core/workbook/actions/applyRefresh.ts";
import { buildWorkbook } from "../../../core/workbook/actions/build.ts";
import { openWorkbook } from "../../../core/workbook/actions/open.ts";
import { withPrefilledShares } from "../../../core/workbook/metrics/prefillShares.ts";
import { emptyState } from "../../../core/workbook/state/emptyState.ts";
import type { State } from "../../../core/workbook/state/state.ts";
import { MemoryHost } from "../memoryHost.ts";
import { refreshOf } from "../refreshOf.ts";

export interface Sample {
  readonly sheets: ReturnType<MemoryHost["snapshot"]>;
  /** As the version that wrote the sample read it back. */
  readonly state: State;
}

async function stateIn(host: MemoryHost): Promise<State> {
  const opened = await openWorkbook(host);
  if (opened.kind !== "ready") throw new Error(`expected a workbook, found ${opened.kind}`);
  return opened.state;
}

export async function smallWorkbook(): Promise<Sample> {
  const host = new MemoryHost();
  const settings = {
    company: "Example Company",
    revenueGoal: 50_000,
    channels: [
      { name: "Organic", owner: "marketing", costPerLead: 12.5 },
      { name: "Sales rep call", owner: "sales", costPerLead: null },
    ],
    personas: [{ name: "Small business", ownPrice: 450 }],
    holidays: ["2026-05-01"],
    reasons: [{ name: "No budget", count: 3 }],
    mqlsAWeek: 12,
  } as const;
  await buildWorkbook(host, emptyState(settings, "sla"), "keep");
  const weeks = { source: "CRM", mqls: 4, sqls: 2, wonRevenue: 900 };
  const before = await stateIn(host);
  const refreshed = refreshOf.after(
    before,
    refreshOf.reading([
      ["2026-05", "Organic", "Small business", 40, 10, 4_500],
      ["2026-06", "Organic", "Small business", 50, 12, 5_400],
      ["2026-06", "Sales rep call", "Small business", 9, 3, 1_350],
    ]),
  );
  await applyRefresh(host, before, {
    ...refreshed,
    weeks: [{ ...weeks, week: "2026-06-22", channel: "Organic", leads: 9, won: 2 }],
    mapping: [{ kind: "channel", raw: "organic search", name: "Organic" }],
    answers: [{ headerFingerprint: "header", source: "CRM", answers: '{"dateOrder":"DMY"}' }],
  });
  const counted = await stateIn(host);
  await buildWorkbook(host, withPrefilledShares(counted), "keep");
  const shared = await stateIn(host);
  await agreeWorkbook(host, shared, { date: "2026-07-02", marketing: "Marketing lead", sales: "Sales lead" });
  host.type("SLA Metrics", 5, 4, 0.25);
  return { sheets: host.snapshot(), state: await stateIn(host) };
}
