import { expect, test } from "vitest";
import { excelHost } from "../../excel-addin/host/excelHost.ts";
import { type FaultyPlace, randomRun } from "../workbook/faultyRuns.ts";
import { openExcel } from "./fake/openExcel.ts";
import { writeCell } from "./fake/writeCells.ts";

/** RANDOM_RUNS=300 tries more of them, FIRST_SEED=7 others. */
const runs = Number(process.env.RANDOM_RUNS ?? 2);
const first = Number(process.env.FIRST_SEED ?? 1);

/** A change of this workbook has 4,850 to 5,000 actions. The last sixty or so seal it, and have their share of the faults. */
const actionAt = (point: number): number =>
  Math.floor(point < 0.7 ? (point / 0.7) * 4_790 : 4_790 + ((point - 0.7) / 0.3) * 220);

function faultyExcel(): FaultyPlace {
  const { excel, api } = openExcel();
  return {
    pane: () => excelHost(api),
    breakAt(point, isCut) {
      excel.failBefore = excel.actionsDone + actionAt(point);
      excel.goneAfterFailure = isCut;
    },
    mend: () => excel.comeBack(),
    type: (sheet, row, column, value) => writeCell(excel.book, excel.book.sheet(sheet), row, column, value),
  };
}

test("whatever action fails or is the last one, no row of the history is lost and no change is made in part", async () => {
  let failed = 0;
  for (let seed = first; seed < first + runs; seed += 1) {
    const report = await randomRun(faultyExcel(), seed, 6).catch((thrown: unknown) => {
      throw new Error(`seed ${seed}`, { cause: thrown });
    });
    failed += report.failed;
  }
  if (runs > 2) process.stdout.write(`${runs} runs: ${failed} changes failed\n`);
  expect(failed).toBeGreaterThan(0);
}, 3_600_000);
