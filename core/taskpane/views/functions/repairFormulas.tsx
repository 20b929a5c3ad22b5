import { useState } from "preact/hooks";
import type { Host, Repaired } from "../../../workbook/writing/host.ts";
import { BusyLine } from "../../controls/busyLine.tsx";
import { FailureAlert } from "../../controls/failureAlert.tsx";
import { useTask } from "../../controls/useTask.ts";
import type { Opened } from "../../view.ts";

interface RepairFormulasProps {
  readonly host: Host;
  readonly reopen: () => Promise<Opened>;
}

/** For hosts that forget a function for ever once its formula was entered without the add-in. */
export function RepairFormulas({ host, reopen }: RepairFormulasProps) {
  const { busy, failure, run } = useTask("Functions", reopen);
  const [sentence, setSentence] = useState("");
  if (!host.repairFormulas) return null;
  const repair = () => {
    setSentence("");
    void run("Entering SLA formulas again", async () => setSentence(repairedSentence(await host.repairFormulas!())));
  };
  return (
    <section aria-label="Formulas that show #NAME?">
      <h3>Formulas that show #NAME?</h3>
      <p class="sla-help">
        An SLA formula that was entered while the add-in was not loaded stays #NAME? until it is entered again. One
        click does that in the whole workbook.
      </p>
      <button type="button" disabled={busy !== null} onClick={repair}>
        Enter SLA formulas again
      </button>
      <BusyLine busy={busy} />
      <p aria-live="polite">{sentence}</p>
      <FailureAlert failure={failure} />
    </section>
  );
}

export function repairedSentence({ entered, locked }: Repaired): string {
  const sheets =
    locked.length === 0 ? "" : ` Protected and left alone: ${locked.join(", ")}. Unprotect, then try again.`;
  if (entered === 0) return `${locked.length === 0 ? "No SLA formula shows #NAME?." : "Nothing was entered."}${sheets}`;
  return `${entered === 1 ? "1 formula was" : `${entered} formulas were`} entered again.${sheets}`;
}
