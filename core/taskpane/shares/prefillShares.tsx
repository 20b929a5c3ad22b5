/** Writes each row's share of the goal from its expected revenue, after saying what changes. */
import { useEffect, useRef, useState } from "preact/hooks";
import { buildWorkbook } from "../../workbook/actions/build.ts";
import { sameState } from "../../workbook/state/packState.ts";
import type { State } from "../../workbook/state/state.ts";
import type { Host } from "../../workbook/writing/host.ts";
import { BusyLine } from "../controls/busyLine.tsx";
import { FailureAlert } from "../controls/failureAlert.tsx";
import { StepHeading } from "../controls/stepHeading.tsx";
import { useTask } from "../controls/useTask.ts";
import { readyAgain } from "../readyAgain.ts";
import type { Opened } from "../view.ts";
import { type ShareChanges, shareChanges, shareQuestion, sharesWritten } from "./shareChanges.ts";

interface PrefillSharesProps {
  /** The tab it stands in. */
  readonly view: string;
  readonly host: Host;
  readonly reopen: () => Promise<Opened>;
  readonly disabled?: boolean;
  /** One line: what it does, and why one would. */
  readonly about: string;
  readonly onDone: (sentence: string) => void;
}

export function PrefillShares({ view, host, reopen, disabled = false, about, onDone }: PrefillSharesProps) {
  const task = useTask(view, reopen);
  const [asked, setAsked] = useState<{ before: State; changes: ShareChanges } | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (asked === null && wasAsked.current) opener.current?.focus();
    wasAsked.current = asked !== null;
  }, [asked]);

  const ask = () =>
    task.run("Looking at the expected revenue", async () => {
      const { state } = await readyAgain(reopen);
      setAsked({ before: state, changes: shareChanges(state) });
    });
  const write = () =>
    task.run("Writing the shares of the goal", async () => {
      if (asked === null) return;
      const { state } = await readyAgain(reopen);
      setAsked(null);
      if (!sameState(state, asked.before)) {
        throw new Error(
          "The workbook was changed since the shares were looked at, so nothing was written: press again.",
        );
      }
      await buildWorkbook(host, asked.changes.after, "keep");
      await reopen();
      onDone(sharesWritten(asked.changes));
    });

  return (
    <section aria-label="Shares of the goal">
      {asked === null ? (
        <>
          <button type="button" ref={opener} disabled={disabled || task.busy !== null} onClick={ask}>
            Prefill shares
          </button>
          <p class="sla-help">{about}</p>
        </>
      ) : (
        <>
          <StepHeading>Prefill the shares of the goal?</StepHeading>
          <p>{shareQuestion(asked.changes)}</p>
          <div class="sla-actions">
            {asked.changes.changed > 0 && (
              <button type="button" class="sla-main" disabled={task.busy !== null} onClick={write}>
                Write the shares
              </button>
            )}
            <button type="button" disabled={task.busy !== null} onClick={() => setAsked(null)}>
              {asked.changes.changed > 0 ? "Leave them as they are" : "Close"}
            </button>
          </div>
        </>
      )}
      <BusyLine busy={task.busy} />
      <FailureAlert failure={task.failure} />
    </section>
  );
}
