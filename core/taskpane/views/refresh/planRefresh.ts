/** What Apply would do: the state after it, the months it asks about and the change that people look at first. */
import { changeHistory } from "../../../crm/change.ts";
import type { Reading } from "../../../crm/reading.ts";
import { alreadyApplied, appliedAs } from "../../../workbook/appliedBefore.ts";
import { type ComeAndGone, comeAndGone } from "../../../workbook/comeAndGone.ts";
import { type MaturityEffect, maturityEffect } from "../../../workbook/maturityEffect.ts";
import { type Preview, preview } from "../../../workbook/preview.ts";
import { type RefreshChecks, refreshChecks } from "../../../workbook/refreshChecks.ts";
import { refreshedState } from "../../../workbook/refreshedState.ts";
import type { State } from "../../../workbook/state.ts";
import { answersOf, type Flow, sourceOf } from "../../reading/flow.ts";
import { mappingToKeep } from "../../reading/mappingToKeep.ts";

export type Months = ReturnType<typeof changeHistory>["months"];

export interface PlannedChange {
  readonly kind: "change";
  readonly after: State;
  readonly months: Months;
  readonly preview: Preview;
  readonly names: ComeAndGone;
  readonly maturity: MaturityEffect;
  /** Wins of the export that the maturity was measured on. */
  readonly wins: number;
  readonly checks: RefreshChecks;
}

export type RefreshPlan =
  /** Months that were kept at that time can still be replaced by the same file. */
  { readonly kind: "already applied"; readonly source: string; readonly months: Months } | PlannedChange;

export function planRefresh(before: State, flow: Flow, reading: Reading, when: string): RefreshPlan {
  const source = sourceOf(flow);
  const other = appliedAs(before, reading, source);
  if (other !== null) return { kind: "already applied", source: other, months: [] };
  const { history, months } = changeHistory(before.history, reading, source, flow.choices.months);
  const { owners, currency, rowKind } = flow.choices;
  const decided = {
    mapping: mappingToKeep(flow, reading),
    answers: answersOf(flow),
    owners,
    ...(rowKind !== null && { rowKind }),
    ...(currency === "export" && { takeCurrency: true }),
  };
  const after = refreshedState(before, { reading, source, history, ...decided, when });
  if (alreadyApplied(before, after)) return { kind: "already applied", source, months };
  return {
    kind: "change",
    after,
    months,
    preview: preview(before, after),
    names: comeAndGone(before, after),
    maturity: maturityEffect(after),
    wins: reading.maturity.wins,
    checks: refreshChecks(after, reading, source, months),
  };
}
