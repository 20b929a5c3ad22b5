import { useContext, useState } from "preact/hooks";
import { reportOf } from "../errorReport/errorReport.ts";
import type { Failure } from "../failure.ts";
import { HostKind } from "../hostKind.ts";
import { copied } from "./copied.ts";

/** One clear sentence, read out at once, with a report to pass on. */
export function FailureAlert({ failure }: { failure: Failure | null }) {
  return (
    <div role="alert">
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
  const copy = async () => setShown((await copied(report)) ? "copied" : "text");
  return (
    <>
      <button type="button" class="sla-quiet" onClick={copy}>
        {shown === "copied" ? "Report copied" : "Copy report"}
      </button>
      {shown === "text" && <textarea readOnly rows={6} aria-label="Report to copy" value={report} />}
    </>
  );
}
