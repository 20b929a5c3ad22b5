/** Writes the plan into the inputs of SLA Setup and SLA Metrics, after a list of what changes. */
import { useEffect, useRef, useState } from "preact/hooks";
import { type PlanChange, plannedState } from "../../../planning/plannedState.ts";
import { buildWorkbook } from "../../../workbook/actions/build.ts";
import { sameState } from "../../../workbook/state/packState.ts";
import type { State } from "../../../workbook/state/state.ts";
import { BusyLine } from "../../controls/busyLine.tsx";
import { FailureAlert } from "../../controls/failureAlert.tsx";
import { OldAndNew } from "../../controls/oldAndNew.tsx";
import { StepHeading } from "../../controls/stepHeading.tsx";
import { useTask } from "../../controls/useTask.ts";
import { plural } from "../../plainNumbers.ts";
import { readyAgain } from "../../readyAgain.ts";
import type { ViewProps } from "../../view.ts";
import { planChanges } from "./planChanges.ts";

interface WritePlanProps extends Pick<ViewProps, "host" | "reopen"> {
  readonly change: PlanChange;
  readonly disabled: boolean;
  readonly onWritten: () => void;
}

export function WritePlan({ host, reopen, change, disabled, onWritten }: WritePlanProps) {
  const task = useTask("Plan", reopen);
  const [asked, setAsked] = useState<{ readonly before: State; readonly change: PlanChange } | null>(null);
  const [done, setDone] = useState("");
  const opener = useRef<HTMLButtonElement>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const wasAsked = useRef(false);
  const planned = JSON.stringify(change);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another field typed since asks anew
  useEffect(() => setAsked(null), [planned]);
  useEffect(() => {
    // Once all is written there is nothing to press: what was done is what to read.
    const next = opener.current?.disabled ? said.current : opener.current;
    if (asked === null && wasAsked.current) next?.focus();
    wasAsked.current = asked !== null;
  }, [asked]);

  const ask = () =>
    task.run("Looking at the workbook", async () => {
      setDone("");
      const { state } = await readyAgain(reopen);
      setAsked({ before: state, change });
    });
  const write = () =>
    task.run("Writing the plan", async () => {
      if (asked === null) return;
      const { state } = await readyAgain(reopen);
      setAsked(null);
      if (!sameState(state, asked.before)) {
        throw new Error("The workbook was changed since the plan was looked at, so nothing was written: press again.");
      }
      const after = plannedState(state, asked.change);
      await buildWorkbook(host, after, "keep");
      await reopen();
      setDone(`The plan is written: ${plural(planChanges(state, after).length, "input")} changed.`);
      onWritten();
    });
  const lines = asked ? planChanges(asked.before, plannedState(asked.before, asked.change)) : [];
  return (
    <section aria-label="Write the plan">
      {asked === null ? (
        <div class="sla-actions">
          <button type="button" ref={opener} disabled={disabled || task.busy !== null} onClick={ask}>
            Write into the workbook
          </button>
        </div>
      ) : (
        <>
          <StepHeading>Write the plan into SLA Setup and SLA Metrics?</StepHeading>
          <p>Typed values replace measured ones from then on; blank the cells to go back.</p>
          <dl class="sla-facts">
            {lines.map(({ label, old, now }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <OldAndNew old={old} now={now} />
                </dd>
              </div>
            ))}
          </dl>
          <div class="sla-actions">
            <button type="button" class="sla-main" disabled={task.busy !== null} onClick={write}>
              Write the plan
            </button>
            <button type="button" disabled={task.busy !== null} onClick={() => setAsked(null)}>
              Leave it as it is
            </button>
          </div>
        </>
      )}
      <p aria-live="polite" tabIndex={-1} ref={said}>
        {done}
      </p>
      <BusyLine busy={task.busy} />
      <FailureAlert failure={task.failure} />
    </section>
  );
}
