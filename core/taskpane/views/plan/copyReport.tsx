/** The monthly report to paste into a mail: with its layout where the clipboard takes it, else as text. */
import { useState } from "preact/hooks";
import { monthlyReport } from "../../../report/monthlyReport.ts";
import type { State } from "../../../workbook/state/state.ts";

export function CopyReport({ state }: { state: State }) {
  const [shown, setShown] = useState<"button" | "copied" | "text">("button");
  const { html, text } = monthlyReport(state);
  const copy = async () => {
    try {
      await toClipboard(html, text);
      setShown("copied");
    } catch {
      // Office panes often forbid the clipboard: then the text is there to be copied by hand.
      setShown("text");
    }
  };
  return (
    <section aria-label="Monthly report">
      <h3>Monthly report</h3>
      <p class="sla-help">One page for the meeting: what changed, who is on track, three things to look at.</p>
      <button type="button" onClick={copy}>
        Copy the report
      </button>
      <p aria-live="polite">{shown === "copied" ? "Copied: paste it into a mail or a document." : ""}</p>
      {shown === "text" && <textarea class="sla-report" readOnly rows={12} aria-label="Report to copy" value={text} />}
      <details>
        <summary>Read it here</summary>
        <pre class="sla-page">{text}</pre>
      </details>
    </section>
  );
}

async function toClipboard(html: string, text: string): Promise<void> {
  if (typeof ClipboardItem === "undefined") return navigator.clipboard.writeText(text);
  const blob = (content: string, type: string) => new Blob([content], { type });
  const item = new ClipboardItem({ "text/html": blob(html, "text/html"), "text/plain": blob(text, "text/plain") });
  return navigator.clipboard.write([item]);
}
