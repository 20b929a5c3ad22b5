/** The document that is shown, as a Google Doc, where the host makes one. */
import { useState } from "preact/hooks";
import type { Printable } from "../../../agreement/printable.ts";
import type { Host } from "../../../workbook/writing/host.ts";
import { BusyLine } from "../../controls/busyLine.tsx";
import { FailureAlert } from "../../controls/failureAlert.tsx";
import { useTask } from "../../controls/useTask.ts";

export function OnlineDocument({ host, document }: { host: Host; document: Printable }) {
  const task = useTask("Agreement");
  const [made, setMade] = useState<{ readonly name: string; readonly url: string } | null>(null);
  if (!host.makeDocument) return null;
  const make = () =>
    task.run("Making the Google Doc", async () => {
      setMade(null);
      const url = await host.makeDocument!(document);
      setMade({ name: document.fileName, url });
    });
  return (
    <>
      <div class="sla-actions">
        <button type="button" disabled={task.busy !== null} onClick={make}>
          Make a Google Doc
        </button>
      </div>
      <BusyLine busy={task.busy} />
      <div aria-live="polite">
        {made && (
          <p class="sla-result">
            <a href={made.url} target="_blank" rel="noreferrer">
              {made.name}
            </a>{" "}
            is in your Drive.
          </p>
        )}
      </div>
      <FailureAlert failure={task.failure} />
    </>
  );
}
