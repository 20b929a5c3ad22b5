/** sla-metrics read: an export, read exactly as the pane does, as one JSON object. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { type ExportInput, readExport } from "../core/crm/readExport.ts";
import type { Answers, Mapping, Reading, ReadOptions } from "../core/crm/reading.ts";
import { isSpreadsheetFile } from "../core/crm/text/fileKind.ts";
import { addMonths, lastCompleteMonth, serialOfDate } from "../core/workbook/state/dates.ts";
import { BadInput } from "./badInput.ts";
import { fileSource } from "./fileSource.ts";
import { countsCsv, countWithEngine } from "./warehouse/readWithEngine.ts";
import { writeFiles } from "./writeFiles.ts";

const options = {
  "as-of": { type: "string" },
  months: { type: "string" },
  currency: { type: "string" },
  "time-zone": { type: "string" },
  mapping: { type: "string" },
  answers: { type: "string" },
  engine: { type: "string" },
  counts: { type: "string" },
  json: { type: "boolean" },
} as const;

export interface ReadOutcome {
  readonly json: string;
  /** A question is open whose answer could change the counts. */
  readonly open: boolean;
}

export async function read(args: readonly string[]): Promise<ReadOutcome> {
  const { values, positionals } = parsed(args);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    throw new BadInput(`Expected one export file, found ${positionals.length}: sla-metrics read export.csv --json`);
  }
  const asOf = values["as-of"];
  if (asOf !== undefined && serialOfDate(asOf) === null) {
    throw new BadInput(`--as-of: expected a date such as 2026-06-30, found "${asOf}".`);
  }
  const months = Number(values.months ?? 6);
  if (!Number.isInteger(months) || months < 1 || months > 60) {
    throw new BadInput(`--months: expected a whole number from 1 to 60, found "${values.months}".`);
  }
  const given: ReadOptions = {
    fileName: basename(file),
    ...(asOf === undefined ? {} : { asOf }),
    ...(values.currency === undefined ? {} : { currency: values.currency.toUpperCase() }),
    ...(values["time-zone"] === undefined ? {} : { timeZone: values["time-zone"] }),
    ...(values.mapping === undefined ? {} : { mapping: mappingIn(values.mapping) }),
    ...(values.answers === undefined ? {} : { answers: jsonIn(values.answers) as Answers }),
  };
  const { engine } = values;
  if (engine !== undefined && engine !== "duckdb") {
    throw new BadInput(
      `--engine: expected duckdb, found "${engine}". Without --engine the file is read by sla-metrics itself.`,
    );
  }
  if (engine === undefined && /\.(?:parquet|pq)$/i.test(file)) {
    throw new BadInput(`${file}: Parquet files are read with --engine duckdb.`);
  }
  if (engine === undefined && values.counts !== undefined) {
    throw new BadInput(
      "--counts needs --engine duckdb. Without an engine, give the export itself to the Refresh view.",
    );
  }
  const found = engine === undefined ? readExport(await inputIn(file), given) : await countWithEngine(file, given);
  if (found.kind === "refusal") throw new BadInput(`${file}: ${found.text}`);
  const reading = found.kind === "counted" ? found.reading : found;
  const open = reading.questions.filter(({ changesCounts }) => changesCounts);
  if (found.kind === "counted" && values.counts !== undefined) {
    writeFiles([{ path: values.counts, bytes: new TextEncoder().encode(countsCsv(found.counts)) }]);
  }
  return {
    json: JSON.stringify({ ...shown(reading), window: window(reading.asOf, months) }, null, 2),
    open: open.length > 0,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    throw new BadInput(cause instanceof Error ? cause.message : String(cause));
  }
}

export function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new BadInput(`${file}: there is no such file, or it cannot be opened.`);
  }
}

/** A workbook's cells, or anything else as a file that is read piece by piece. */
export async function inputIn(file: string): Promise<ExportInput> {
  const source = fileSource(file);
  const start = new Uint8Array(4);
  source.read(0, start);
  if (!isSpreadsheetFile(start)) return { file: source, decode };
  const { readSpreadsheet } = await import("../workbook-file/readSpreadsheet.ts");
  const found = await readSpreadsheet(bytesOf(file));
  if (found.kind === "refusal") throw new BadInput(`${file}: ${found.text}`);
  return found;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function jsonIn(file: string): object {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytesOf(file)));
  } catch (cause) {
    if (cause instanceof BadInput) throw cause;
    throw new BadInput(`${file}: expected JSON.`);
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new BadInput(`${file}: expected a JSON object.`);
}

export function mappingIn(file: string): Mapping {
  const { channels = {}, personas = {} } = jsonIn(file) as Partial<Mapping>;
  for (const [name, rules] of Object.entries({ channels, personas })) {
    const isTable =
      typeof rules === "object" && rules !== null && Object.values(rules).every(to => typeof to === "string");
    if (!isTable) throw new BadInput(`${file}: expected "${name}" to be an object of raw value -> name.`);
  }
  return { channels, personas };
}

/** The complete months that the workbook's averages would cover. */
function window(asOf: string, months: number): string[] {
  const last = lastCompleteMonth(asOf);
  return Array.from({ length: months }, (_, index) => addMonths(last, index + 1 - months));
}

/** The public shape: names instead of positions, and only what a script needs. */
function shown({
  asOf,
  rows,
  leftOut,
  leftOutCounts,
  merged,
  columns,
  allColumns,
  outcome,
  questions,
  problems,
  booked,
  cohorts,
  notes,
  rowKind,
}: Reading) {
  return {
    asOf,
    rows,
    leftOut: leftOutCounts ?? leftOut.map(({ row, reason }) => ({ row, reason })),
    merged,
    columns: Object.fromEntries(
      Object.entries(columns).map(([role, index]) => [role, index === undefined ? null : allColumns[index]?.header]),
    ),
    outcome,
    questions: questions.map(({ id, text, samples, options: choices, taken, changesCounts }) => ({
      id,
      text,
      samples,
      options: choices.map(({ label }) => label),
      taken: choices[taken]?.label ?? null,
      changesCounts,
    })),
    problems: problems.map(({ kind, count, rows: at }) => ({ kind, count, rows: at })),
    notes,
    rowKind,
    booked,
    cohorts: cohorts.map(
      ({ month, channel, persona, leads, disqualified, mqls, sqls, customers, revenue, pricedCustomers }) => ({
        month,
        channel,
        persona,
        leads,
        disqualified,
        mqls,
        sqls,
        customers,
        revenue,
        pricedCustomers,
      }),
    ),
  };
}
