import { interpretSteps } from "./interpret.ts";
import type { Progress, Reading, ReadOptions, Refusal } from "./reading.ts";
import { tableSteps } from "./table.ts";

export { interpretSteps } from "./interpret.ts";
export { type Table, tableSteps } from "./table.ts";

/** Export text -> reading, in short slices; stop asking for the next one to cancel. */
export function* readingSteps(text: string, options: ReadOptions): Generator<Progress, Reading | Refusal> {
  const table = yield* tableSteps(text);
  return table.kind === "refusal" ? table : yield* interpretSteps(table, options);
}

/** The same in one go. */
export function readExport(text: string, options: ReadOptions): Reading | Refusal {
  const steps = readingSteps(text, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
