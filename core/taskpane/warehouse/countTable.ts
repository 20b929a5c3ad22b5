/** A table of BigQuery, mapped by its first rows, counted whole: what it costs, and the counts as an export. */
import type { Table } from "../../crm/readExport.ts";
import type { Reading, ReadOptions, Refusal } from "../../crm/reading.ts";
import { copiedSql } from "../../warehouse/copiedSql.ts";
import { countedColumns } from "../../warehouse/countedColumns.ts";
import { bigquery } from "../../warehouse/dialects/bigquery.ts";
import { bigQueryTable } from "../../warehouse/dialects/identifier.ts";
import { looksOf } from "../../warehouse/looksOf.ts";
import type { LookedTable, WarehousePort } from "../../warehouse/port.ts";
import { preparedSteps } from "../../warehouse/warehouseSteps.ts";
import type { Given, Run } from "../reading/given.ts";
import { cancelled } from "../reading/runSlices.ts";
import { runStatement } from "./runStatement.ts";

export interface WholeTable {
  readonly name: string;
  /** Its first rows, as they were reviewed. */
  readonly part: Table;
  readonly reading: Reading;
  readonly options: ReadOptions;
}

function changedColumns({ name, part }: WholeTable, { columns }: LookedTable): string | null {
  const now = columns.map(column => column.name.trim());
  const gone = part.header.find(header => !now.includes(header));
  if (gone !== undefined)
    return `The table ${name} has no column "${gone}" any more: it has changed since it was mapped. Look at it again. Nothing was written.`;
  return part.header.some((header, at) => header !== now[at])
    ? `The columns of ${name} are in another order than when it was mapped. Look at it again. Nothing was written.`
    : null;
}

const refuse = (text: string): Refusal => ({ kind: "refusal", text });

/** Bytes that both statements would read together. */
export async function bytesOf(port: WarehousePort, whole: WholeTable): Promise<number | Refusal> {
  const found = bigQueryTable(whole.name);
  if (typeof found === "string") return refuse(found);
  const sql = copiedSql(whole.part, whole.options, bigquery, whole.name);
  if (typeof sql === "object") return sql;
  const looked = await port.look(whole.name);
  const changed = changedColumns(whole, looked);
  if (changed !== null) return refuse(changed);
  const first = preparedSteps(bigquery, quoted(whole.name), lookedAt(looked), whole.options).next();
  if (first.done === true) return first.value.kind === "refusal" ? first.value : 0;
  const counting = { sql, parameters: {}, step: "" };
  return (await port.estimate(found.project, first.value)) + (await port.estimate(found.project, counting));
}

/** The counts of the whole table, to be read like any export. */
export async function countTable(port: WarehousePort, whole: WholeTable, mostBytes: number, run: Run): Promise<Given> {
  const found = bigQueryTable(whole.name);
  if (typeof found === "string") return refuse(found);
  const looked = await port.look(whole.name);
  const changed = changedColumns(whole, looked);
  if (changed !== null) return refuse(changed);
  const steps = preparedSteps(bigquery, quoted(whole.name), lookedAt(looked), whole.options);
  let step = steps.next();
  while (step.done !== true) {
    const rows = await runStatement(port, found.project, step.value, mostBytes, run);
    if (rows === cancelled) return refuse("The count was cancelled. Nothing was written.");
    step = steps.next(rows);
  }
  const prepared = step.value;
  if (prepared.kind === "refusal") return prepared;
  const rows = await runStatement(port, found.project, prepared.statement, mostBytes, run);
  if (rows === cancelled) return refuse("The count was cancelled. Nothing was written.");
  const reading = prepared.read(rows);
  if (reading.kind === "refusal") return reading;
  const known = new Set(whole.reading.questions.map(({ id }) => id));
  const fresh = reading.questions.filter(({ id, changesCounts }) => changesCounts && !known.has(id));
  return {
    cells: [[...countedColumns], ...rows.map(row => row.map(cell => (cell === null ? "" : String(cell))))],
    notes: fresh.map(
      ({ text, options, taken }) =>
        `The first rows did not show this: ${text} Taken: ${options[taken]?.label ?? "nothing"}.`,
    ),
  };
}

const quoted = (name: string) => {
  const found = bigQueryTable(name);
  return typeof found === "string" ? "" : bigquery.identifier(`${found.project}.${found.dataset}.${found.table}`);
};

const lookedAt = ({ columns, rows, first }: LookedTable) => ({
  columns,
  size: rows,
  looks: looksOf(columns, first, rows),
});
