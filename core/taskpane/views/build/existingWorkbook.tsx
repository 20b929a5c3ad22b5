/** The workbook that is here: what it holds, its level of detail, and its formulas. */
import { useState } from "preact/hooks";
import { buildWorkbook } from "../../../workbook/actions/build.ts";
import { convertWorkbook } from "../../../workbook/actions/convert.ts";
import type { Detail, FormulaMode } from "../../../workbook/state/state.ts";
import { BusyLine } from "../../controls/busyLine.tsx";
import { FailureAlert } from "../../controls/failureAlert.tsx";
import { Radios } from "../../controls/radios.tsx";
import { useTask } from "../../controls/useTask.ts";
import { readyAgain } from "../../readyAgain.ts";
import { PrefillShares } from "../../shares/prefillShares.tsx";
import type { OpenedWorkbook, ViewProps } from "../../view.ts";
import { atDetail } from "./atDetail.ts";
import { detailChoices } from "./basics.ts";
import { ConvertFormulas } from "./convertFormulas.tsx";
import { DownloadWorkbook } from "./downloadWorkbook.tsx";
import { OverwrittenCells } from "./overwrittenCells.tsx";
import { WorkbookFacts } from "./workbookFacts.tsx";

interface ExistingWorkbookProps extends ViewProps {
  readonly opened: OpenedWorkbook;
  /** An earlier result no longer stands. */
  readonly onStart: () => void;
  readonly onDone: (sentence: string) => void;
}

export function ExistingWorkbook({ host, opened, reopen, onStart, onDone }: ExistingWorkbookProps) {
  const { state, overwritten } = opened;
  const building = useTask("Build", reopen);
  const converting = useTask("Build", reopen);
  const busy = building.busy !== null || converting.busy !== null;
  const [detail, setDetail] = useState<Detail>(state.settings.detail);
  const [keep, setKeep] = useState<"keep" | "replace">("keep");

  const build = () =>
    building.run("Building the workbook again", async () => {
      onStart();
      // People may have typed into the sheets since: their latest entries are the ones to keep.
      const now = await readyAgain(reopen);
      if (JSON.stringify(now.overwritten) !== JSON.stringify(overwritten)) {
        throw new Error(
          "Cells were overwritten since this list was made, so nothing was written: look at the list again.",
        );
      }
      await buildWorkbook(host, atDetail(now.state, detail), keep);
      onDone("The workbook is built again; what you typed and the history are as they were.");
      await reopen();
    });
  const convert = (mode: FormulaMode) =>
    converting.run("Converting the formulas", async () => {
      onStart();
      await readyAgain(reopen);
      await convertWorkbook(host, mode);
      onDone(
        mode === "plain"
          ? "The workbook now uses plain formulas: share it with anyone, no add-in needed."
          : "The workbook now uses the SLA functions.",
      );
      await reopen();
    });

  return (
    <>
      <WorkbookFacts state={state} />
      <Radios legend="Level of detail" choices={detailChoices} value={detail} onValue={setDetail} />
      <p class="sla-help">Another level changes only the rows of SLA Metrics; inputs and history stay.</p>
      <OverwrittenCells cells={overwritten} keep={keep} onKeep={setKeep} />
      <button type="button" disabled={busy} onClick={build}>
        Build again
      </button>
      <p class="sla-help">Writes every formula and label anew; what you typed and the history stay.</p>
      <BusyLine busy={building.busy} />
      <FailureAlert failure={building.failure} />
      <h3>Shares of the goal</h3>
      <PrefillShares
        view="Build"
        host={host}
        reopen={reopen}
        disabled={busy}
        about="Writes each row's share of the goal from its expected revenue, as values that you can type over."
        onDone={onDone}
      />
      <ConvertFormulas mode={state.mode} busy={busy} onConvert={convert} />
      <BusyLine busy={converting.busy} />
      <FailureAlert failure={converting.failure} />
      <DownloadWorkbook reopen={reopen} disabled={busy} onDone={onDone} />
    </>
  );
}
