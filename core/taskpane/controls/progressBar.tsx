import { useId } from "preact/hooks";
import type { Progress } from "../../crm/reading.ts";

/** The step is announced when it changes; the percentage is there for whoever asks for it. */
export function ProgressBar({ progress, onCancel }: { progress: Progress | null; onCancel?: () => void }) {
  const id = useId();
  const step = progress?.step ?? "Opening the file";
  const percent = Math.round((progress?.done ?? 0) * 100);
  return (
    <div class="sla-progress">
      <p id={id} aria-live="polite">
        {step}
      </p>
      <progress max={100} value={percent} aria-labelledby={id}>
        {percent}%
      </progress>
      <p class="sla-help" aria-hidden="true">
        {percent}%
      </p>
      {onCancel && (
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      )}
    </div>
  );
}
