import type { Opened, OpenedWorkbook } from "./view.ts";

/** The workbook as it is now: people may have typed into its sheets, or taken them away, since it was last read. */
export async function readyAgain(reopen: () => Promise<Opened>): Promise<OpenedWorkbook> {
  const now = await reopen();
  if (now.kind === "ready") return now;
  throw new Error("The SLA workbook is no longer here as it was, so nothing was written: see what Build says now.");
}
