import { expect, test } from "vitest";
import { runStatement } from "../../core/taskpane/warehouse/runStatement.ts";
import type { JobState, WarehousePort } from "../../core/warehouse/port.ts";
import { NothingWritten } from "../../core/workbook/writing/nothingWritten.ts";

const statement = { sql: "SELECT 1", parameters: {}, step: "Counting" };

/** A job of which each look gives the next of these, the last one again and again. */
function jobWith(looks: readonly (JobState | Error)[]) {
  const done = { looks: 0, stopped: 0, waited: 0 };
  const port = {
    start: async () => ({ project: "my-project", id: "1", location: "EU" }),
    async poll() {
      const look = looks[Math.min(done.looks++, looks.length - 1)]!;
      if (look instanceof Error) throw look;
      return look;
    },
    page: async () => ({ rows: [["1"]], next: null }),
    async stop() {
      done.stopped++;
    },
  } satisfies Partial<WarehousePort>;
  const run = { signal: new AbortController().signal, report: () => undefined };
  const wait = async (milliseconds: number) => {
    done.waited += milliseconds;
  };
  const rows = () => runStatement(port as unknown as WarehousePort, "my-project", statement, 1e9, run, wait);
  return { done, rows };
}

const broken = new Error("The connection to Google broke off.");

test("a way to Google that breaks off for a moment does not end the count", async () => {
  const { rows, done } = jobWith([
    { kind: "running" },
    broken,
    broken,
    broken,
    { kind: "running" },
    broken,
    { kind: "done", rows: 1 },
  ]);
  expect(await rows()).toEqual([["1"]]);
  expect(done.stopped).toBe(0);
});

test("one that stays broken ends it, and the job is stopped", async () => {
  const { rows, done } = jobWith([{ kind: "running" }, broken]);
  await expect(rows()).rejects.toThrow(broken);
  expect([done.looks, done.stopped]).toEqual([5, 1]);
});

test("a refusal ends it at once", async () => {
  const { rows, done } = jobWith([new NothingWritten("Google does not let you use my-project.")]);
  await expect(rows()).rejects.toThrow("does not let you");
  expect(done.looks).toBe(1);
});

test("a job that runs for more than a quarter of an hour is stopped, with what to do", async () => {
  const { rows, done } = jobWith([{ kind: "running" }]);
  await expect(rows()).rejects.toThrow(
    /not done after 15 minutes, so the query was stopped\. Nothing was written; try again/,
  );
  expect(done.stopped).toBe(1);
  expect(done.waited).toBeLessThan(16 * 60_000);
});
