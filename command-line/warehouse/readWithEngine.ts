/** sla-metrics read --engine duckdb: files of any size, counted by DuckDB as core would count them. */
import { quoted } from "../../core/crm/leftOutCsv.ts";
import type { Reading, ReadOptions, Refusal } from "../../core/crm/reading.ts";
import { countedColumns } from "../../core/warehouse/countedColumns.ts";
import { duckdb } from "../../core/warehouse/dialects/duckdb.ts";
import { type Rows, textOf } from "../../core/warehouse/source.ts";
import { preparedSteps } from "../../core/warehouse/warehouseSteps.ts";
import { BadInput } from "../badInput.ts";
import { openEngine } from "./duckdbEngine.ts";
import { lookAt } from "./looks.ts";
import { firstLine, openFiles } from "./openFiles.ts";

export interface CountedFile {
  readonly kind: "counted";
  readonly reading: Reading;
  /** The same counts as the small table that the pane takes back. */
  readonly counts: Rows;
}

export async function countWithEngine(pattern: string, options: ReadOptions): Promise<CountedFile | Refusal> {
  const engine = await openEngine();
  try {
    const columns = await openFiles(engine, pattern);
    const looked = await lookAt(engine, "export", columns);
    const steps = preparedSteps(duckdb, "export", looked, options);
    let step = steps.next();
    while (step.done !== true) step = steps.next(await engine.ask(step.value));
    if (step.value.kind === "refusal") return step.value;
    const counts = await engine.ask(step.value.statement);
    const reading = step.value.read(counts);
    return reading.kind === "refusal" ? reading : { kind: "counted", reading, counts };
  } catch (cause) {
    if (cause instanceof BadInput) throw cause;
    throw new BadInput(`${pattern}: DuckDB could not count it (${firstLine(cause)}).`);
  } finally {
    engine.close();
  }
}

export async function readWithEngine(pattern: string, options: ReadOptions): Promise<Reading | Refusal> {
  const found = await countWithEngine(pattern, options);
  return found.kind === "refusal" ? found : found.reading;
}

/** The counts as a file for the Refresh view. */
export const countsCsv = (counts: Rows): string =>
  [countedColumns, ...counts.map(row => row.map(textOf))].map(row => `${row.map(quoted).join(",")}\r\n`).join("");
