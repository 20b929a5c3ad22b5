import { StepHeading } from "../../controls/stepHeading.tsx";

interface BuiltResultProps {
  readonly sentence: string;
  readonly onShow: () => void;
  readonly onRefresh: () => void;
}

export function BuiltResult({ sentence, onShow, onRefresh }: BuiltResultProps) {
  return (
    <section aria-label="Result of the build" class="sla-result">
      <StepHeading>Done</StepHeading>
      <p>{sentence}</p>
      <div class="sla-actions">
        <button type="button" onClick={onShow}>
          Show SLA Overview
        </button>
        <button type="button" onClick={onRefresh}>
          Go to Refresh
        </button>
      </div>
    </section>
  );
}
