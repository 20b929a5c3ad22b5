/** The monthly report to paste into a mail: with its layout where the clipboard takes it, else as text. */
import { useState } from "preact/hooks";
import { monthlyReport } from "../../../report/monthlyReport.ts";
import type { State } from "../../../workbook/state/state.ts";
import { copied } from "../../controls/copied.ts";

export function CopyReport({ state }: { state: State }) {
  const [shown, setShown] = useState<"button" | "copied" | "text">("button");
  const { html, text } = monthlyReport(state);
  const copy = async () => setShown((await copied(text, html)) ? "copied" : "text");
  return (
    <section aria-label="Monthly report">
      <h3>Monthly report</h3>
      <p class="sla-help">One page for the meeting: what changed, who is on track, three things to look at.</p>
      <button type="button" onClick={copy}>
        Copy the report
      </button>
      <p aria-live="polite">{shown === "copied" ? "Copied: paste it into a mail or a document." : ""}</p>
      {shown === "text" && <textarea readOnly rows={12} aria-label="Report to copy" value={text} />}
      <details>
        <summary>Read it here</summary>
        <pre class="sla-page">{text}</pre>
      </details>
    </section>
  );
}
