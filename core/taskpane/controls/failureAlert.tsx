import { useContext, useState } from "preact/hooks";
import type { Failure } from "../failure.ts";
import { HostKind } from "../hostKind.ts";
import { reportOf } from "../report/errorReport.ts";

/** One clear sentence, read out at once, with a report to pass on. */
export function FailureAlert({ failure }: { failure: Failure | null }) {
  return (
    <div role="alert" class="sla-alert-place">
      {failure && (
        <div class="sla-alert">
          <p>{failure.text}</p>
          <CopyReport failure={failure} />
        </div>
      )}
    </div>
  );
}

function CopyReport({ failure }: { failure: Failure }) {
  const [shown, setShown] = useState<"button" | "copied" | "text">("button");
  const report = reportOf(failure, useContext(HostKind));
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(report);
      setShown("copied");
    } catch {
      // Office panes often forbid the clipboard: then the text is there to be copied by hand.
      setShown("text");
    }
  };
  return (
    <>
      <button type="button" class="sla-quiet" onClick={copy}>
        {shown === "copied" ? "Report copied" : "Copy report"}
      </button>
      {shown === "text" && <textarea class="sla-report" readOnly rows={6} aria-label="Report to copy" value={report} />}
    </>
  );
}
