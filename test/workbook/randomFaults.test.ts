import { expect, test } from "vitest";
import { faultyMemory } from "./faultyMemory.ts";
import { randomRun } from "./faultyRuns.ts";

/** RANDOM_RUNS=1000 tries more of them, FIRST_SEED=7 others. */
const runs = Number(process.env.RANDOM_RUNS ?? 3);
const first = Number(process.env.FIRST_SEED ?? 1);

test("whatever fails or is cut short, no row of the history is lost and no change is made in part", async () => {
  let [failed, done] = [0, 0];
  for (let seed = first; seed < first + runs; seed += 1) {
    const report = await randomRun(faultyMemory(), seed, 10).catch((thrown: unknown) => {
      throw new Error(`seed ${seed}`, { cause: thrown });
    });
    failed += report.failed;
    done += report.done;
  }
  if (runs > 3) process.stdout.write(`${runs} runs: ${failed} changes failed, ${done} were made\n`);
  expect(failed).toBeGreaterThan(runs);
  expect(done).toBeGreaterThan(runs);
}, 3_600_000);
