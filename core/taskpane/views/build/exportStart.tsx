/** "Drop your CRM export": the reading of Refresh, then the few facts that no export knows. */
import { useState } from "preact/hooks";
import { stateFromReading } from "../../../workbook/state/startingState.ts";
import { FormProblems } from "../../controls/formProblems.tsx";
import { wallClock } from "../../now.ts";
import { plural } from "../../plainNumbers.ts";
import { decidedIn } from "../../reading/decidedIn.ts";
import { isSettled, sourceOf } from "../../reading/flow.ts";
import { blockingQuestions } from "../../reading/openDecisions.ts";
import { nothingRemembered } from "../../reading/remembered.ts";
import { useReading } from "../../reading/useReading.ts";
import { ExportReader } from "../../review/exportReader.tsx";
import { type Basics, checkBasics, emptyBasics, proposedBasics } from "./basics.ts";
import { BasicsFields } from "./basicsFields.tsx";
import { DefaultsNote } from "./defaultsNote.tsx";
import type { StartProps } from "./newWorkbook.tsx";

export function ExportStart({ host, busy, onBuild }: StartProps) {
  const reading = useReading();
  const { flow } = reading;
  const [typed, setTyped] = useState<Partial<Basics>>({});
  const [tries, setTries] = useState(0);
  const proposed = flow.reading ? proposedBasics(flow.reading) : emptyBasics;
  const basics = { ...emptyBasics, ...proposed, ...typed };
  const checked = checkBasics(basics);
  const blocking = blockingQuestions(flow).length;
  const problems = [
    ...(sourceOf(flow) === "" ? ['Source name: type a name for this export, such as "HubSpot contacts".'] : []),
    ...Object.values(checked.problems),
    ...(blocking > 0
      ? [`${plural(blocking, "question")} above can change the counts: answer or keep the marked answers.`]
      : []),
    ...(flow.refusal ? [flow.refusal] : []),
  ];

  const build = () => {
    const read = flow.reading;
    if (problems.length > 0 || !read) return setTries(tries + 1);
    onBuild(() => {
      const decided = { ...decidedIn(flow, read), when: wallClock() };
      return stateFromReading({ reading: read, source: sourceOf(flow), ...decided }, checked.value, host.defaultMode);
    });
  };

  return (
    <section aria-label="Drop your CRM export">
      <ExportReader view="Build" host={host} reading={reading} remembered={async () => nothingRemembered}>
        <h4>About your company</h4>
        <BasicsFields
          basics={basics}
          onTyped={now => setTyped({ ...typed, ...now })}
          problems={tries > 0 ? checked.problems : {}}
        />
        {proposed.detail !== emptyBasics.detail && (
          <p class="sla-help">
            The level of detail is proposed from the names above: leads without a channel or persona get no share of the
            goal.
          </p>
        )}
        <DefaultsNote host={host} />
        <FormProblems outcome="Nothing is built yet." problems={tries > 0 ? problems : []} tries={tries} />
        <div class="sla-actions">
          <button type="button" class="sla-main" disabled={busy || !isSettled(flow)} onClick={build}>
            Build the workbook
          </button>
          <button type="button" disabled={busy} onClick={reading.leave}>
            Cancel
          </button>
        </div>
      </ExportReader>
    </section>
  );
}
