/** The answer of the counting statement of a file, as DuckDB gives it. */
import { openEngine } from "../../command-line/warehouse/duckdbEngine.ts";
import { lookAt } from "../../command-line/warehouse/looks.ts";
import { openFiles } from "../../command-line/warehouse/openFiles.ts";
import type { Reading, ReadOptions } from "../../core/crm/reading.ts";
import { countedColumns } from "../../core/warehouse/countedColumns.ts";
import { duckdb } from "../../core/warehouse/dialects/duckdb.ts";
import type { Rows } from "../../core/warehouse/source.ts";
import { preparedSteps } from "../../core/warehouse/warehouseSteps.ts";

export async function answerOf(path: string, options: ReadOptions): Promise<{ rows: Rows; reading: Reading }> {
  const engine = await openEngine();
  try {
    const looked = await lookAt(engine, "export", await openFiles(engine, path));
    const steps = preparedSteps(duckdb, "export", looked, options);
    let step = steps.next();
    while (step.done !== true) step = steps.next(await engine.ask(step.value));
    if (step.value.kind === "refusal") throw new Error(step.value.text);
    const rows = await engine.ask(step.value.statement);
    const reading = step.value.read(rows);
    if (reading.kind === "refusal") throw new Error(reading.text);
    return { rows, reading };
  } finally {
    engine.close();
  }
}

export const asCells = (rows: Rows): string[][] => [
  [...countedColumns],
  ...rows.map(row => row.map(cell => (cell === null ? "" : String(cell)))),
];
