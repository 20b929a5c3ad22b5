/** What Apply would do: the state after it, the months it asks about and the change that people look at first. */
import { changeHistory } from "../../../crm/change.ts";
import type { Reading } from "../../../crm/reading.ts";
import { alreadyApplied, appliedAs } from "../../../workbook/refresh/appliedBefore.ts";
import { type ComeAndGone, comeAndGone } from "../../../workbook/refresh/comeAndGone.ts";
import { type MaturityEffect, maturityEffect } from "../../../workbook/refresh/maturityEffect.ts";
import { type Preview, preview } from "../../../workbook/refresh/preview.ts";
import { type RefreshChecks, refreshChecks } from "../../../workbook/refresh/refreshChecks.ts";
import { refreshedState } from "../../../workbook/refresh/refreshedState.ts";
import { isOnlyExample } from "../../../workbook/state/example.ts";
import type { State } from "../../../workbook/state/state.ts";
import { decidedIn } from "../../reading/decidedIn.ts";
import { type Flow, sourceOf } from "../../reading/flow.ts";

export type Months = ReturnType<typeof changeHistory>["months"];

export interface PlannedChange {
  readonly kind: "change";
  readonly after: State;
  readonly months: Months;
  readonly preview: Preview;
  /** The workbook held the worked example until now: its numbers are nobody's, and nothing is compared with them. */
  readonly overExample: boolean;
  readonly names: ComeAndGone;
  readonly maturity: MaturityEffect;
  /** What the maturity was measured on. */
  readonly measured: Reading["maturity"];
  readonly checks: RefreshChecks;
}

export type RefreshPlan =
  /** Months that were kept at that time can still be replaced by the same file. */
  { readonly kind: "already applied"; readonly source: string; readonly months: Months } | PlannedChange;

/** The day that the source's counts stand for now. */
function latestDay({ log }: State, source: string): string | null {
  const days = log.filter(line => line.source === source).map(({ asOf }) => asOf);
  return days.sort().pop() ?? null;
}

export function planRefresh(before: State, flow: Flow, reading: Reading, when: string): RefreshPlan {
  const source = sourceOf(flow);
  const other = appliedAs(before, reading, source);
  if (other !== null) return { kind: "already applied", source: other, months: [] };
  const { history, months } = changeHistory(
    before.history,
    reading,
    source,
    flow.choices.months,
    latestDay(before, source),
  );
  const after = refreshedState(before, { reading, source, history, when, ...decidedIn(flow, reading) });
  if (alreadyApplied(before, after)) return { kind: "already applied", source, months };
  const overExample = isOnlyExample(before);
  return {
    kind: "change",
    after,
    months,
    preview: preview(overExample ? { ...before, history: [] } : before, after),
    overExample,
    names: comeAndGone(before, after),
    maturity: maturityEffect(after),
    measured: reading.maturity,
    checks: refreshChecks(after, reading, source, months),
  };
}
