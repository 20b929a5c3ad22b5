/** One statement from its start to its last page, with what is waited for. */
import type { Job, WarehousePort } from "../../warehouse/port.ts";
import type { Rows, Statement } from "../../warehouse/source.ts";
import type { Run } from "../reading/given.ts";
import { cancelled } from "../reading/runSlices.ts";

/** The first looks come soon, later ones every few seconds. */
const pauses = [500, 1000, 2000, 4000];

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
    throw new Error(`BigQuery gave ${rows.length} of ${total} rows. Nothing was written; try again.`);
  return rows;
}

async function finished(
  port: WarehousePort,
  job: Job,
  step: string,
  { signal, report }: Run,
  wait: (milliseconds: number) => Promise<void>,
): Promise<number | typeof cancelled> {
  for (let look = 0; ; look++) {
    if (signal.aborted) {
      await port.stop(job);
      return cancelled;
    }
    const state = await port.poll(job);
    if (state.kind === "failed") throw new Error(state.text);
    if (state.kind === "done") return state.rows;
    report({ step: `${step} in BigQuery`, done: 0 });
    await wait(pauses[Math.min(look, pauses.length - 1)]!);
  }
}
