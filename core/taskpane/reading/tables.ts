/** One file, or a file of leads and a file of deals, on the way from what was given to the reading. */
import { interpretSteps, joinTablesSteps, type Table, tableSteps } from "../../crm/readExport.ts";
import type { Answers, Progress, Reading, ReadOptions, Refusal } from "../../crm/reading.ts";
import { type Given, isBook, isRefusal, type Run } from "./given.ts";
import { cancelled, runSlices } from "./runSlices.ts";

export type Tables = readonly [Table] | readonly [Table, Table];

/** Of a workbook file in a pair the sheet with the table is taken unasked. */
export async function tableGiven(given: Given, run: Run): Promise<Table | Refusal | typeof cancelled> {
  if (isRefusal(given)) return given;
  const input = isBook(given) ? await given.open(given.proposed, run) : given;
  if (isRefusal(input)) return input;
  return run.signal.aborted ? cancelled : runSlices(tableSteps(input), run.report, run.signal);
}

/** Joined anew with every answer: the order of day and month decides what a date of either file is. */
export function* tableToRead(tables: Tables, answers: Answers | undefined): Generator<Progress, Table | Refusal> {
  const [first, second] = tables;
  return second ? yield* joinTablesSteps(first, second, answers) : first;
}

export function* tablesSteps(
  tables: Tables,
  options: ReadOptions,
  onTable: (table: Table) => void,
): Generator<Progress, Reading | Refusal> {
  const table = yield* tableToRead(tables, options.answers);
  if (isRefusal(table)) return table;
  onTable(table);
  return yield* interpretSteps(table, options);
}
