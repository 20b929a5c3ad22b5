import { useContext, useState } from "preact/hooks";
import { type Failure, failureOf } from "../failure.ts";
import { Turns } from "../turns.ts";

export interface Task {
  /** What is being done, or null. */
  readonly busy: string | null;
  readonly failure: Failure | null;
  readonly run: (step: string, work: () => Promise<void>) => Promise<void>;
}

/**
 * Runs one action of the host when its turn comes, and turns whatever it throws into a failure to show. `reopen` then
 * reads the workbook again, which also takes back a write that was cut short.
 */
export function useTask(view: string, reopen?: () => Promise<unknown>): Task {
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const takeTurn = useContext(Turns);
  const run = async (step: string, work: () => Promise<void>) => {
    if (busy !== null) return;
    setBusy(step);
    setFailure(null);
    await takeTurn(async () => {
      try {
        await work();
      } catch (thrown) {
        setFailure(failureOf(view, step, thrown));
        // When the host does not answer at all, the first failure is the one to tell.
        await reopen?.().catch(() => undefined);
      }
    });
    setBusy(null);
  };
  return { busy, failure, run };
}
