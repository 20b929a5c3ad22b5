/** A table of BigQuery, mapped by its first rows, counted whole: what it costs, and the counts as an export. */
import type { Table } from "../../crm/readExport.ts";
import type { Mapping, Reading, ReadOptions, Refusal, RowKind, ValueMapping } from "../../crm/reading.ts";
import { countedColumns } from "../../warehouse/countedColumns.ts";
import { chooseFor } from "../../warehouse/decide.ts";
import { bigquery } from "../../warehouse/dialects/bigquery.ts";
import { bigQueryTable, projectProblem } from "../../warehouse/dialects/identifier.ts";
import { looksOf } from "../../warehouse/looksOf.ts";
import type { LookedTable, WarehousePort } from "../../warehouse/port.ts";
import { asRows, valuesInPart } from "../../warehouse/valuesInPart.ts";
import { preparedSteps } from "../../warehouse/warehouseSteps.ts";
import type { Given, Run } from "../reading/given.ts";
import { mergeMapping } from "../reading/mergeAnswers.ts";
import { cancelled } from "../reading/runSlices.ts";
import { runStatement } from "./runStatement.ts";

export interface WholeTable {
  readonly name: string;
  /** The project that pays; blank for the table's own. */
  readonly billed: string;
  /** Its first rows, as they were reviewed. */
  readonly part: Table;
  readonly reading: Reading;
  readonly options: ReadOptions;
  /** What a person mapped, and said one row is. */
  readonly mapped: Mapping;
  readonly rowKind: RowKind | null;
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

/** Bytes that the statements would read together; the counting one is made from the values of the first rows. */
export async function bytesOf(port: WarehousePort, whole: WholeTable): Promise<number | Refusal> {
  const opened = await openTable(port, whole);
  if ("text" in opened) return opened;
  const { billed, steps, columns } = opened;
  const values = asRows(valuesInPart(whole.part, columns));
  let bytes = 0;
  let step = steps.next();
  for (let asked = 0; step.done !== true; asked++) {
    bytes += await port.estimate(billed, step.value);
    step = steps.next(asked === 0 ? values : []);
  }
  if (step.value.kind === "refusal") return step.value;
  return bytes + (await port.estimate(billed, step.value.statement));
}

/** The table as it stands now, and the steps to its counting statement. */
async function openTable(port: WarehousePort, whole: WholeTable) {
  const found = bigQueryTable(whole.name);
  if (typeof found === "string") return refuse(found);
  const { project, dataset, table } = found;
  const billed = whole.billed.trim() || project;
  const problem = projectProblem(billed);
  if (problem !== null) return refuse(problem);
  const now = await port.look(whole.name);
  const changed = changedColumns(whole, now);
  if (changed !== null) return refuse(changed);
  const looked = { columns: now.columns, size: now.rows, looks: looksOf(now.columns, now.first, now.rows) };
  const chosen = chooseFor(looked, whole.options);
  if (chosen.kind === "refusal") return chosen;
  const from = bigquery.identifier(`${project}.${dataset}.${table}`);
  return { billed, columns: chosen.columns, steps: preparedSteps(bigquery, from, looked, whole.options) };
}

/** The counts of the whole table, to be read like any export. */
export async function countTable(port: WarehousePort, whole: WholeTable, mostBytes: number, run: Run): Promise<Given> {
  const opened = await openTable(port, whole);
  if ("text" in opened) return opened;
  const { billed, steps } = opened;
  let step = steps.next();
  while (step.done !== true) {
    const rows = await runStatement(port, billed, step.value, mostBytes, run);
    if (rows === cancelled) return refuse("The count was cancelled. Nothing was written.");
    step = steps.next(rows);
  }
  const prepared = step.value;
  if (prepared.kind === "refusal") return prepared;
  const rows = await runStatement(port, billed, prepared.statement, mostBytes, run);
  if (rows === cancelled) return refuse("The count was cancelled. Nothing was written.");
  const reading = prepared.read(rows);
  if (reading.kind === "refusal") return reading;
  return {
    cells: [[...countedColumns], ...rows.map(row => row.map(cell => (cell === null ? "" : String(cell))))],
    notes: [...unasked(whole.reading, reading), ...unseen(whole.reading, reading)],
    part: {
      headerFingerprint: whole.part.headerFingerprint,
      answers: whole.options.answers ?? {},
      mapping: mergeMapping(
        { channels: mappedBy(reading.channelValues), personas: mappedBy(reading.personaValues) },
        whole.mapped,
      ),
      rowKind: whole.rowKind,
    },
  };
}

const mappedBy = (values: readonly ValueMapping[]) =>
  Object.fromEntries(values.filter(({ by }) => by !== "nothing").map(({ raw, name }) => [raw, name]));

/** Questions that only the whole table raises, with what was taken. */
function unasked(part: Reading, whole: Reading): readonly string[] {
  const known = new Set(part.questions.map(({ id }) => id));
  return whole.questions
    .filter(({ id, changesCounts }) => changesCounts && !known.has(id))
    .map(
      ({ text, options, taken }) =>
        `The first rows did not show this: ${text} Taken: ${options[taken]?.label ?? "nothing"}.`,
    );
}

const mostNamed = 5;

/** Values without a name that no first row has. */
function unseen(part: Reading, whole: Reading): readonly string[] {
  const kinds = [
    ["sources", part.channelValues, whole.channelValues],
    ["personas", part.personaValues, whole.personaValues],
  ] as const;
  return kinds.flatMap(([what, before, values]) => {
    const seen = new Set(before.map(({ raw }) => raw));
    const fresh = values.filter(({ raw, by }) => raw !== "" && by === "nothing" && !seen.has(raw));
    if (fresh.length === 0) return [];
    const named = fresh.slice(0, mostNamed).map(({ raw }) => `"${raw}"`);
    const rest = fresh.length > mostNamed ? ` and ${fresh.length - mostNamed} more` : "";
    const rows = fresh.reduce((sum, value) => sum + value.rows, 0);
    return `The first rows did not show the ${what} ${named.join(", ")}${rest}: ${rows} rows count as Unassigned. To change that, write their names into SLA Mapping and count again.`;
  });
}
