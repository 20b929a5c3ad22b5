/** What the workbook remembers of earlier exports, to be changed at any time, without an export at hand. */
import { buildWorkbook } from "../../../workbook/actions/build.ts";
import { sheetNames } from "../../../workbook/model/sheetNames.ts";
import type { RememberedAnswers } from "../../../workbook/state/state.ts";
import type { Host } from "../../../workbook/writing/host.ts";
import { BusyLine } from "../../controls/busyLine.tsx";
import { FailureAlert } from "../../controls/failureAlert.tsx";
import { ShowSheetButton } from "../../controls/showSheetButton.tsx";
import { useTask } from "../../controls/useTask.ts";
import { plural } from "../../plainNumbers.ts";
import { keptAnswers } from "../../reading/keptAnswers.ts";
import { parseAnswers } from "../../reading/remembered.ts";
import { readyAgain } from "../../readyAgain.ts";
import { KeptList } from "../../review/keptList.tsx";
import type { Opened, OpenedWorkbook } from "../../view.ts";

interface KeptAnswersProps {
  readonly host: Host;
  readonly opened: OpenedWorkbook;
  readonly reopen: () => Promise<Opened>;
}

export function KeptAnswers({ host, opened, reopen }: KeptAnswersProps) {
  const task = useTask("Refresh", reopen);
  const lines = opened.state.answers.map(line => ({ line, kept: keptAnswers(parseAnswers(line.answers)) }));
  const known = lines.filter(({ kept }) => kept.length > 0);
  const rules = opened.state.mapping.length;
  if (known.length === 0 && rules === 0) return null;

  const keep = (line: RememberedAnswers, answers: string) =>
    task.run("Changing the answers", async () => {
      const { state } = await readyAgain(reopen);
      const changed = state.answers.map(one =>
        one.headerFingerprint === line.headerFingerprint ? { ...one, answers } : one,
      );
      await buildWorkbook(host, { ...state, answers: changed }, "keep");
      await reopen();
    });

  return (
    <details>
      <summary>Answers kept from last time</summary>
      {known.map(({ line, kept }) => (
        <section key={line.headerFingerprint} aria-label={`Answers kept for ${line.source}`}>
          <h4>{line.source}</h4>
          <KeptList
            kept={kept}
            disabled={task.busy !== null}
            onAnswers={answers => keep(line, JSON.stringify(answers))}
          />
        </section>
      ))}
      <p class="sla-help">
        What is asked again comes up with the next export.{" "}
        {rules > 0 && `${plural(rules, "rule")} for sources and personas can be changed in ${sheetNames.mapping}.`}
      </p>
      {rules > 0 && <ShowSheetButton view="Refresh" host={host} sheet={sheetNames.mapping} />}
      <BusyLine busy={task.busy} />
      <FailureAlert failure={task.failure} />
    </details>
  );
}
