import { expect, test } from "vitest";
import type { Progress } from "../../../core/crm/reading.ts";
import { cancelled, runSlices } from "../../../core/taskpane/reading/runSlices.ts";

function* steps(count: number): Generator<Progress, string> {
  for (let i = 1; i <= count; i++) yield { step: "Counting", done: i / count };
  return "done";
}

/** A clock on which every look takes ten milliseconds. */
function slowClock(): () => number {
  let now = 0;
  return () => {
    now += 10;
    return now;
  };
}

test("gives the result and reports once a slice, not once a step", async () => {
  const reports: number[] = [];
  const signal = new AbortController().signal;
  const result = await runSlices(steps(9), progress => reports.push(progress.done), signal, slowClock());
  expect(result).toBe("done");
  expect(reports.map(done => Math.round(done * 9))).toEqual([3, 6, 9]);
});

test("stops at the next slice when it is cancelled", async () => {
  const control = new AbortController();
  let reports = 0;
  const report = () => {
    reports += 1;
    control.abort();
  };
  expect(await runSlices(steps(1000), report, control.signal, slowClock())).toBe(cancelled);
  expect(reports).toBe(1);
});

test("a cancelled run gives no result, even when it is already there", async () => {
  const control = new AbortController();
  control.abort();
  expect(await runSlices(steps(0), () => {}, control.signal)).toBe(cancelled);
});

test("what a step throws reaches the caller", async () => {
  // biome-ignore lint/correctness/useYield: it fails before its first step
  function* broken(): Generator<Progress, string> {
    throw new Error("broken");
  }
  await expect(runSlices(broken(), () => {}, new AbortController().signal)).rejects.toThrow("broken");
});
