/** Both teams agree: who and when, what is stored, then one click. */
import { useState } from "preact/hooks";
import { nextNumber } from "../../../agreement/agreementDocument.ts";
import { type Agreeing, nextVersion, whyNotAgreed } from "../../../agreement/agreeOn.ts";
import { agreeWorkbook } from "../../../workbook/actions/agree.ts";
import type { State } from "../../../workbook/state/state.ts";
import { BusyLine } from "../../controls/busyLine.tsx";
import { FailureAlert } from "../../controls/failureAlert.tsx";
import { TextField } from "../../controls/fields.tsx";
import { StepHeading } from "../../controls/stepHeading.tsx";
import { useTask } from "../../controls/useTask.ts";
import { today } from "../../now.ts";
import { readyAgain } from "../../readyAgain.ts";
import type { ViewProps } from "../../view.ts";
import { DriftList } from "./driftList.tsx";
import { StoredFacts } from "./storedFacts.tsx";

interface AgreeStepProps extends Pick<ViewProps, "host" | "reopen"> {
  readonly state: State;
  /** Changes of the fields that are not saved yet. */
  readonly unsaved: boolean;
  readonly onAgreed: (sentence: string) => void;
}

export function AgreeStep({ host, reopen, state, unsaved, onAgreed }: AgreeStepProps) {
  const task = useTask("Agreement", reopen);
  const { marketingSigner1 = "", salesSigner1 = "" } = state.agreement;
  const [date, setDate] = useState(() => today());
  const [names, setNames] = useState<{ marketing?: string; sales?: string }>({});
  const [asked, setAsked] = useState<{ state: State; agreeing: Agreeing } | null>(null);
  const agreeing = { date, marketing: names.marketing ?? marketingSigner1, sales: names.sales ?? salesSigner1 };
  const number = nextNumber(state);

  const ask = () =>
    task.run("Looking at the plan", async () => {
      const now = await readyAgain(reopen);
      const reason = whyNotAgreed(now.state, agreeing);
      if (reason) throw new Error(reason);
      setAsked({ state: now.state, agreeing });
    });
  const agree = () =>
    task.run("Storing the version", async () => {
      if (asked === null) return;
      setAsked(null);
      const version = await agreeWorkbook(host, asked.state, asked.agreeing);
      await reopen();
      onAgreed(`Version ${version.number} is agreed and stands in SLA Versions. Refreshes will not change it.`);
    });
  const last = asked?.state.versions[asked.state.versions.length - 1];

  return (
    <section aria-label="Agree">
      {asked === null ? (
        <>
          <h3>Agree</h3>
          <p class="sla-help">Stores goal, shares, rates, prices, leads, commitments and text as version {number}.</p>
          <TextField label="Agreed on" type="date" value={date} onValue={setDate} />
          <TextField
            label="For marketing"
            value={agreeing.marketing}
            onValue={marketing => setNames({ ...names, marketing })}
          />
          <TextField label="For sales" value={agreeing.sales} onValue={sales => setNames({ ...names, sales })} />
          {unsaved && <p class="sla-problem">Save the fields first: only what stands in the sheets is agreed on.</p>}
          <button type="button" disabled={unsaved || task.busy !== null} onClick={ask}>
            Look at version {number}
          </button>
        </>
      ) : (
        <>
          <StepHeading>Agree on version {number}?</StepHeading>
          <StoredFacts version={nextVersion(asked.state, asked.agreeing)} />
          {last && <DriftList version={last} state={asked.state} />}
          <div class="sla-actions">
            <button type="button" class="sla-main" disabled={task.busy !== null} onClick={agree}>
              Agree on version {number}
            </button>
            <button type="button" disabled={task.busy !== null} onClick={() => setAsked(null)}>
              Not yet
            </button>
          </div>
        </>
      )}
      <BusyLine busy={task.busy} />
      <FailureAlert failure={task.failure} />
    </section>
  );
}
