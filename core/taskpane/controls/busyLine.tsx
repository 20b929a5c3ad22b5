import { useContext, useId } from "preact/hooks";
import { Writing } from "../writing.tsx";

/**
 * Says what is being done while the spreadsheet works; there from the start, so that it is read out. Below it, where the
 * host tells it, how far the writing is: for the eye, and for whoever asks, since reading out each sheet would be a nuisance.
 */
export function BusyLine({ busy }: { busy: string | null }) {
  const id = useId();
  const progress = useContext(Writing);
  return (
    <>
      <p class="sla-busy" aria-live="polite">
        {busy ? `${busy}. Please keep the pane open.` : ""}
      </p>
      {busy && progress && (
        <div class="sla-progress">
          <p id={id} class="sla-help">
            {progress.step}
          </p>
          <progress max={100} value={Math.round(progress.done * 100)} aria-labelledby={id} />
        </div>
      )}
    </>
  );
}
