/** The workbook as a file for people without the add-in; it never leaves the machine. */
import { BusyLine } from "../../controls/busyLine.tsx";
import { FailureAlert } from "../../controls/failureAlert.tsx";
import { offerFile } from "../../controls/offerFile.ts";
import { useTask } from "../../controls/useTask.ts";
import { readyAgain } from "../../readyAgain.ts";
import type { Opened } from "../../view.ts";

interface DownloadWorkbookProps {
  readonly reopen: () => Promise<Opened>;
  readonly disabled: boolean;
  readonly onDone: (sentence: string) => void;
}

export function DownloadWorkbook({ reopen, disabled, onDone }: DownloadWorkbookProps) {
  const task = useTask("Build", reopen);
  const download = () =>
    task.run("Writing the file", async () => {
      const { state, problems } = await readyAgain(reopen);
      if (problems.length > 0) throw new Error(`Nothing was written. Please correct first: ${problems[0]}`);
      const { workbookFile, fileName } = await import("../../../../workbook-file/xlsx/workbookFile.ts");
      const now = new Date();
      const name = fileName(state.settings, now.toISOString().slice(0, 10), "SLA workbook", "xlsx");
      offerFile(name, await workbookFile(state, now));
      onDone(`The workbook was handed to you as the file "${name}".`);
    });
  return (
    <>
      <p class="sla-help">
        Or hand it round as a file in plain formulas. Cells that you overwrote hold our formulas there.
      </p>
      <button type="button" disabled={disabled || task.busy !== null} onClick={download}>
        Download as .xlsx
      </button>
      <BusyLine busy={task.busy} />
      <FailureAlert failure={task.failure} />
    </>
  );
}
