/** One reading or writing at a time, whoever starts it: nobody sees, or takes back, half a change of somebody else. */
import { Refusal } from "./refusal.ts";

/** Milliseconds: a whole change takes less, and the pane may well wait for it. */
const patience = 25_000;

export function locked<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (lock && !lock.tryLock(patience)) {
    throw new Refusal(
      "Another person is changing the SLA workbook just now. Nothing was written; try again in a minute.",
    );
  }
  try {
    return work();
  } finally {
    if (lock) {
      // Writes wait in a queue until then; the next one in must see them.
      SpreadsheetApp.flush();
      lock.releaseLock();
    }
  }
}
