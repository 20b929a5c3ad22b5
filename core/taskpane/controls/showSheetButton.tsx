import type { Host } from "../../workbook/writing/host.ts";
import { FailureAlert } from "./failureAlert.tsx";
import { useTask } from "./useTask.ts";

/** Brings a sheet of the workbook to the front. */
export function ShowSheetButton({ view, host, sheet }: { view: string; host: Host; sheet: string }) {
  const task = useTask(view);
  return (
    <>
      <button
        type="button"
        disabled={task.busy !== null}
        onClick={() => task.run(`Showing ${sheet}`, () => host.showSheet(sheet))}
      >
        Show {sheet}
      </button>
      <FailureAlert failure={task.failure} />
    </>
  );
}
