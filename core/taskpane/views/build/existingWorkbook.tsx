/** The workbook that is here: what it holds, its level of detail, and its formulas. */
import { useState } from "preact/hooks";
import { buildWorkbook } from "../../../workbook/actions/build.ts";
import { convertWorkbook } from "../../../workbook/actions/convert.ts";
import type { Detail, FormulaMode } from "../../../workbook/state.ts";
import { BusyLine } from "../../controls/busyLine.tsx";
import { FailureAlert } from "../../controls/failureAlert.tsx";
import { Radios } from "../../controls/radios.tsx";
import { useTask } from "../../controls/useTask.ts";
import type { OpenedWorkbook, ViewProps } from "../../view.ts";
import { atDetail } from "./atDetail.ts";
import { detailChoices } from "./basics.ts";
import { ConvertFormulas } from "./convertFormulas.tsx";
import { OverwrittenCells } from "./overwrittenCells.tsx";
import { WorkbookFacts } from "./workbookFacts.tsx";

interface ExistingWorkbookProps extends ViewProps {
  readonly opened: OpenedWorkbook;
  readonly onDone: (sentence: string) => void;
}

export function ExistingWorkbook({ host, opened, reopen, onDone }: ExistingWorkbookProps) {
  const { state, overwritten } = opened;
  const task = useTask("Build", reopen);
  const [detail, setDetail] = useState<Detail>(state.settings.detail);
  const [keep, setKeep] = useState<"keep" | "replace">("keep");

  const current = async (): Promise<OpenedWorkbook> => {
    const now = await reopen();
    if (now.kind === "ready") return now;
    throw new Error("The SLA workbook is no longer here as it was, so nothing was written: see what Build says now.");
  };
  const build = () =>
    task.run("Building the workbook again", async () => {
      // People may have typed into the sheets since: their latest entries are the ones to keep.
      const now = await current();
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
    task.run("Converting the formulas", async () => {
      await current();
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
      <button type="button" disabled={task.busy !== null} onClick={build}>
        Build again
      </button>
      <ConvertFormulas mode={state.mode} busy={task.busy !== null} onConvert={convert} />
      <BusyLine busy={task.busy} />
      <FailureAlert failure={task.failure} />
    </>
  );
}
