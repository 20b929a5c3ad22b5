import { type ExportInput, tableSteps } from "./exportTable.ts";
import { interpretSteps } from "./interpret.ts";
import type { Progress, Reading, ReadOptions, Refusal } from "./reading.ts";

export { type ExportInput, tableSteps } from "./exportTable.ts";
export { interpretSteps } from "./interpret.ts";
export type { Table } from "./table.ts";

/** Export -> reading, in short slices; stop asking for the next one to cancel. */
export function* readingSteps(input: ExportInput, options: ReadOptions): Generator<Progress, Reading | Refusal> {
  const table = yield* tableSteps(input);
  return table.kind === "refusal" ? table : yield* interpretSteps(table, options);
}

/** The same in one go. */
export function readExport(input: ExportInput, options: ReadOptions): Reading | Refusal {
  const steps = readingSteps(input, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
