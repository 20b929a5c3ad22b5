/** The end of the review: months to ask about, the preview, and why Apply has to wait. */
import type { ComponentChildren } from "preact";
import { FailureAlert } from "../../controls/failureAlert.tsx";
import { plural } from "../../plainNumbers.ts";
import { currencyIsOpen } from "../../reading/currencyDoubt.ts";
import type { Flow, FlowEvent } from "../../reading/flow.ts";
import { blockingQuestions } from "../../reading/openDecisions.ts";
import { MonthsStep } from "./monthsStep.tsx";
import type { RefreshPlan } from "./planRefresh.ts";
import { PreviewStep } from "./previewStep.tsx";

interface ApplyStepProps {
  readonly flow: Flow;
  readonly planned: RefreshPlan | { readonly kind: "failed"; readonly text: string } | null;
  readonly change: (event: FlowEvent) => void;
  readonly currency: string;
  /** The buttons. */
  readonly children: ComponentChildren;
}

export function ApplyStep({ flow, planned, change, currency, children }: ApplyStepProps) {
  const blocking = blockingQuestions(flow).length + (currencyIsOpen(flow) ? 1 : 0);
  const failed = planned?.kind === "failed" ? planned.text : null;
  return (
    <>
      {blocking > 0 && (
        <p class="sla-note">
          {plural(blocking, "question")} above can change the counts. Answer {blocking === 1 ? "it" : "them"}, or keep
          the marked answers, to see the preview.
        </p>
      )}
      {planned?.kind === "already applied" && (
        <p class="sla-note">
          This export is already applied: the workbook holds exactly these rows of <bdi>{planned.source}</bdi>. There is
          nothing to apply.
        </p>
      )}
      <FailureAlert
        failure={failed === null ? null : { view: "Refresh", step: "Preparing the preview", text: failed }}
      />
      {(planned?.kind === "change" || planned?.kind === "already applied") && (
        <MonthsStep months={planned.months} change={change} />
      )}
      {planned?.kind === "change" && <PreviewStep planned={planned} currency={currency} />}
      {children}
    </>
  );
}
