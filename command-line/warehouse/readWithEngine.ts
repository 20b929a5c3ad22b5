/** sla-metrics read --engine duckdb: files of any size, counted by DuckDB as core would count them. */
import type { Reading, ReadOptions, Refusal } from "../../core/crm/reading.ts";
import { duckdb } from "../../core/warehouse/dialects/duckdb.ts";
import { warehouseSteps } from "../../core/warehouse/warehouseSteps.ts";
import { BadInput } from "../badInput.ts";
import { openEngine } from "./duckdbEngine.ts";
import { lookAt } from "./looks.ts";
import { firstLine, openFiles } from "./openFiles.ts";

export async function readWithEngine(pattern: string, options: ReadOptions): Promise<Reading | Refusal> {
  const engine = await openEngine();
  try {
    const columns = await openFiles(engine, pattern);
    const looked = await lookAt(engine, "export", columns);
    const steps = warehouseSteps(duckdb, "export", looked, options);
    let step = steps.next();
    while (step.done !== true) step = steps.next(await engine.ask(step.value));
    return step.value;
  } catch (cause) {
    if (cause instanceof BadInput) throw cause;
    throw new BadInput(`${pattern}: DuckDB could not count it (${firstLine(cause)}).`);
  } finally {
    engine.close();
  }
}
