import { pastedCounts } from "../warehouse/pastedCounts.ts";
import { interpretSteps as interpretRows } from "./interpret.ts";
import { joinTablesSteps } from "./joined/joinExports.ts";
import type { Progress, Reading, ReadOptions, Refusal } from "./reading.ts";
import { type ExportInput, tableSteps } from "./text/exportTable.ts";
import type { Table } from "./text/table.ts";

export { joinTablesSteps } from "./joined/joinExports.ts";
export { type ExportInput, tableSteps } from "./text/exportTable.ts";
export type { Table } from "./text/table.ts";

/** Table -> reading; the counts of a warehouse are counted already. */
export function* interpretSteps(table: Table, options: ReadOptions): Generator<Progress, Reading | Refusal> {
  return pastedCounts(table, options) ?? (yield* interpretRows(table, options));
}

/** Export -> reading, in short slices; stop asking for the next one to cancel. */
export function* readingSteps(input: ExportInput, options: ReadOptions): Generator<Progress, Reading | Refusal> {
  const table = yield* tableSteps(input);
  return table.kind === "refusal" ? table : yield* interpretSteps(table, options);
}

/** A file of leads and a file of deals, in any order -> one reading. */
export function* joinedReadingSteps(
  one: ExportInput,
  other: ExportInput,
  options: ReadOptions,
): Generator<Progress, Reading | Refusal> {
  const [a, b] = [yield* tableSteps(one), yield* tableSteps(other)];
  if (a.kind === "refusal") return a;
  if (b.kind === "refusal") return b;
  const table = yield* joinTablesSteps(a, b, options.answers);
  return table.kind === "refusal" ? table : yield* interpretSteps(table, options);
}

/** The same in one go. */
export const joinExports = (one: ExportInput, other: ExportInput, options: ReadOptions): Reading | Refusal =>
  finish(joinedReadingSteps(one, other, options));

/** One export in one go. */
export const readExport = (input: ExportInput, options: ReadOptions): Reading | Refusal =>
  finish(readingSteps(input, options));

function finish<Result>(steps: Generator<Progress, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
