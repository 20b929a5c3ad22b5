/** Fills in the agreement and the playbook; what is saved stands in the cells of the two sheets. */
import { useState } from "preact/hooks";
import { agreementFields } from "../../../agreement/agreementFields.ts";
import type { Filled } from "../../../agreement/filledField.ts";
import { playbookFields } from "../../../agreement/playbookFields.ts";
import { buildWorkbook } from "../../../workbook/actions/build.ts";
import { sameState } from "../../../workbook/state/packState.ts";
import { BusyLine } from "../../controls/busyLine.tsx";
import { FailureAlert } from "../../controls/failureAlert.tsx";
import { FormProblems } from "../../controls/formProblems.tsx";
import { useTask } from "../../controls/useTask.ts";
import { readyAgain } from "../../readyAgain.ts";
import type { OpenedWorkbook, ViewProps } from "../../view.ts";
import { FieldGroups } from "./fieldGroups.tsx";
import { readAll } from "./typedFields.ts";

interface FillStepProps extends Pick<ViewProps, "host" | "reopen"> {
  readonly opened: OpenedWorkbook;
  /** What stands in the fields. */
  readonly typed: Filled;
  readonly changed: boolean;
  readonly onTyped: (key: string, text: string) => void;
  readonly onSaved: () => void;
  readonly onDropped: () => void;
}

export function FillStep({ host, reopen, opened, typed, changed, onTyped, onSaved, onDropped }: FillStepProps) {
  const task = useTask("Agreement", reopen);
  const [tries, setTries] = useState(0);
  const { state } = opened;
  const { agreement, playbook, problems } = readAll(typed, state.agreement, state.playbook);
  const refused = tries > 0 ? Object.values(problems) : [];
  const save = () => {
    if (Object.keys(problems).length > 0) return setTries(tries + 1);
    task.run("Writing the fields", async () => {
      const now = await readyAgain(reopen);
      if (!sameState(now.state, state)) {
        throw new Error(
          "The workbook was changed while you typed, so nothing was written. Look at the fields, then save again.",
        );
      }
      await buildWorkbook(host, { ...now.state, agreement, playbook }, "keep");
      await reopen();
      onSaved();
    });
  };
  return (
    <section aria-label="Fill in">
      <h3>Fill in</h3>
      <p class="sla-help">What stays blank is a blank to fill by hand. Numbers come from the other sheets.</p>
      <FieldGroups groups={agreementFields} typed={typed} problems={problems} onTyped={onTyped} />
      <h4>Playbook</h4>
      <FieldGroups groups={playbookFields} typed={typed} problems={problems} onTyped={onTyped} />
      <FormProblems outcome="Nothing is written yet." problems={refused} tries={tries} />
      <div class="sla-actions">
        <button
          type="button"
          class={changed ? "sla-main" : undefined}
          disabled={!changed || task.busy !== null}
          onClick={save}
        >
          Save to the sheets
        </button>
        {changed && (
          <button type="button" class="sla-quiet" disabled={task.busy !== null} onClick={onDropped}>
            Drop the changes
          </button>
        )}
      </div>
      <BusyLine busy={task.busy} />
      <FailureAlert failure={task.failure} />
    </section>
  );
}
