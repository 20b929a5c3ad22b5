import { StepHeading } from "../../controls/stepHeading.tsx";

export function RefreshResult({ sentence, onShow }: { sentence: string; onShow: () => void }) {
  return (
    <section aria-label="Result of the refresh" class="sla-result">
      <StepHeading>The refresh is applied</StepHeading>
      <p>{sentence}</p>
      <button type="button" onClick={onShow}>
        Show SLA Overview
      </button>
    </section>
  );
}
