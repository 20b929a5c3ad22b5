/** Takes the last refresh back; when people changed its cells since, they are named and asked about first. */

import { useState } from "preact/hooks";
import { dayInWords } from "../../../dayInWords.ts";
import { undoRefresh } from "../../../workbook/actions/undo.ts";
import type { Host } from "../../../workbook/writing/host.ts";
import { BusyLine } from "../../controls/busyLine.tsx";
import { FailureAlert } from "../../controls/failureAlert.tsx";
import { StepHeading } from "../../controls/stepHeading.tsx";
import { useTask } from "../../controls/useTask.ts";
import type { Opened, OpenedWorkbook } from "../../view.ts";

interface UndoRefreshProps {
  readonly host: Host;
  readonly undo: OpenedWorkbook["undo"];
  readonly reopen: () => Promise<Opened>;
  readonly onUndone: () => void;
}

export function UndoRefresh({ host, undo, reopen, onUndone }: UndoRefreshProps) {
  const task = useTask("Refresh", reopen);
  const [changes, setChanges] = useState<readonly string[] | null>(null);
  const [done, setDone] = useState<string | null>(null);

  const take = (evenIfChanged: boolean) =>
    task.run("Taking the last refresh back", async () => {
      const outcome = await undoRefresh(host, evenIfChanged);
      if (outcome.kind === "changed") return setChanges(outcome.changes);
      setChanges(null);
      setDone(
        outcome.kind === "undone"
          ? "The last refresh is undone: the workbook is as it was before it."
          : "There was no refresh to undo; nothing was changed.",
      );
      onUndone();
      await reopen();
    });

  return (
    <div>
      {undo && changes === null && (
        <>
          <button type="button" disabled={task.busy !== null} onClick={() => take(false)}>
            Undo last refresh
          </button>
          <p class="sla-help">
            Takes back <bdi>{undo.source}</bdi> (<bdi>{undo.file}</bdi>) of {dayInWords(undo.when)}.
          </p>
        </>
      )}
      {changes !== null && (
        <section aria-label="Cells changed since the refresh">
          <StepHeading>Someone has changed these cells since the refresh</StepHeading>
          <ul class="sla-changes">
            {changes.map(change => (
              <li key={change}>{change}</li>
            ))}
          </ul>
          <p>Undoing restores what stood there before the refresh, so these changes would be lost.</p>
          <div class="sla-actions">
            <button type="button" disabled={task.busy !== null} onClick={() => take(true)}>
              Undo anyway
            </button>
            <button type="button" disabled={task.busy !== null} onClick={() => setChanges(null)}>
              Keep everything
            </button>
          </div>
        </section>
      )}
      {done !== null && <StepHeading>{done}</StepHeading>}
      <BusyLine busy={task.busy} />
      <FailureAlert failure={task.failure} />
    </div>
  );
}
