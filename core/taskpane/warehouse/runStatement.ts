/** One statement from its start to its last page, with what is waited for. */
import type { Job, WarehousePort } from "../../warehouse/port.ts";
import type { Rows, Statement } from "../../warehouse/source.ts";
import { NothingWritten } from "../../workbook/writing/nothingWritten.ts";
import type { Run } from "../reading/given.ts";
import { cancelled } from "../reading/runSlices.ts";

/** The first looks come soon, later ones every few seconds. */
const pauses = [500, 1000, 2000, 4000];
const longest = 15 * 60_000;
/** After so many looks in a row that failed there are no more. */
const patience = 3;

export async function runStatement(
  port: WarehousePort,
  project: string,
  statement: Statement,
  mostBytes: number,
  { signal, report }: Run,
  wait: (milliseconds: number) => Promise<void> = milliseconds =>
    new Promise(resolve => setTimeout(resolve, milliseconds)),
): Promise<Rows | typeof cancelled> {
  const job = await port.start(project, statement, mostBytes);
  const total = await finished(port, job, statement.step, { signal, report }, wait);
  if (total === cancelled) return cancelled;
  const rows: (readonly (string | null)[])[] = [];
  let from: string | null = null;
  do {
    if (signal.aborted) return cancelled;
    const page = await port.page(job, from);
    rows.push(...page.rows);
    from = page.next;
    report({ step: statement.step, done: total === 0 ? 1 : Math.min(1, rows.length / total) });
  } while (from !== null);
  if (rows.length !== total)
    throw new NothingWritten(`BigQuery gave ${rows.length} of ${total} rows. Nothing was written; try again.`);
  return rows;
}

/** The number of rows of the answer, once it is there. */
async function finished(
  port: WarehousePort,
  job: Job,
  step: string,
  { signal, report }: Run,
  wait: (milliseconds: number) => Promise<void>,
): Promise<number | typeof cancelled> {
  let [waited, failed] = [0, 0];
  for (let look = 0; ; look++) {
    if (signal.aborted) {
      await port.stop(job);
      return cancelled;
    }
    try {
      const state = await port.poll(job);
      failed = 0;
      if (state.kind === "failed") throw new NothingWritten(state.text);
      if (state.kind === "done") return state.rows;
    } catch (failure) {
      // The way to Google may break off for a moment while the job goes on.
      if (failure instanceof NothingWritten || ++failed > patience) {
        await port.stop(job).catch(() => undefined);
        throw failure;
      }
    }
    if (waited >= longest) {
      await port.stop(job).catch(() => undefined);
      throw new NothingWritten(
        `BigQuery was not done after ${longest / 60_000} minutes, so the query was stopped. Nothing was written; try again when BigQuery is less busy, or copy the SQL and run it by hand.`,
      );
    }
    report({ step: `${step} in BigQuery`, done: 0 });
    const pause = pauses[Math.min(look, pauses.length - 1)]!;
    await wait(pause);
    waited += pause;
  }
}
