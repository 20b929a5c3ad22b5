/** Plan: what must change to reach the goal? What-if beside today, charts, and the report of the month. */
import { useMemo, useState } from "preact/hooks";
import { plannedState } from "../../../planning/plannedState.ts";
import { planOutcome } from "../../../planning/planOutcome.ts";
import { youngCohorts } from "../../../planning/youngCohorts.ts";
import { measure } from "../../../workbook/metrics/measure.ts";
import { sheetNames } from "../../../workbook/model/sheetNames.ts";
import { scorecard } from "../../../workbook/scorecard/scorecard.ts";
import { ChartFigure } from "../../charts/chart.tsx";
import { neededChart } from "../../charts/neededChart.ts";
import { scorecardCharts } from "../../charts/scorecardCharts.ts";
import { ShowSheetButton } from "../../controls/showSheetButton.tsx";
import type { OpenedWorkbook, ViewProps } from "../../view.ts";
import { CopyReport } from "./copyReport.tsx";
import { type Draft, planFields, readDraft } from "./draft.ts";
import { PlanForm } from "./planForm.tsx";
import { PlanResult } from "./planResult.tsx";
import { WritePlan } from "./writePlan.tsx";

export function PlanView(props: ViewProps) {
  const { opened, goTo } = props;
  if (opened.kind !== "ready") {
    return (
      <>
        <h2>Plan</h2>
        <p>There is no SLA workbook here yet: a plan starts from its numbers.</p>
        <button type="button" onClick={() => goTo("build")}>
          Go to Build
        </button>
      </>
    );
  }
  return <PlanWorkbook {...props} opened={opened} />;
}

function PlanWorkbook({ host, opened, reopen }: ViewProps & { readonly opened: OpenedWorkbook }) {
  const { state } = opened;
  const [draft, setDraft] = useState<Draft>({});
  const fields = useMemo(() => planFields(state), [state]);
  const card = useMemo(() => scorecard(state), [state]);
  const young = useMemo(() => youngCohorts(state), [state]);
  const read = readDraft(fields, draft);
  const after = plannedState(state, read.change);
  const { currency } = state.settings;
  return (
    <>
      <h2>Plan</h2>
      <p>Change a number and see at once what it brings. Nothing is written before you say so.</p>
      <PlanForm state={state} fields={fields} draft={draft} read={read} onDraft={setDraft} />
      <PlanResult outcome={planOutcome(state, after)} young={young} currency={currency} />
      <ChartFigure data={neededChart(measure(after))} currency={currency} />
      <button type="button" disabled={Object.keys(draft).length === 0} onClick={() => setDraft({})}>
        Back to today
      </button>
      <WritePlan
        host={host}
        reopen={reopen}
        change={read.change}
        disabled={read.changed === 0 || read.problems.size > 0}
        onWritten={() => setDraft({})}
      />
      <h3>This month</h3>
      <ShowSheetButton view="Plan" host={host} sheet={sheetNames.scorecard} />
      {scorecardCharts(card).map(data => (
        <ChartFigure key={data.title} data={data} currency={currency} />
      ))}
      <CopyReport state={state} />
    </>
  );
}
