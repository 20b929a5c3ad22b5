/** sla-metrics workbook: settings and exports -> a prefilled workbook, and the agreement beside it. */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { printable } from "../core/agreement/printable.ts";
import type { Answers } from "../core/crm/reading.ts";
import { refuseTooLarge } from "../core/workbook/actions/supportedSize.ts";
import { serialOfDate } from "../core/workbook/state/dates.ts";
import { exampleState } from "../core/workbook/state/exampleState.ts";
import type { State } from "../core/workbook/state/state.ts";
import { paperFor } from "../workbook-file/paper.ts";
import { BadInput } from "./badInput.ts";
import { jsonIn, mappingIn } from "./read.ts";
import { readSources } from "./readSources.ts";
import { settingsFrom } from "./settings.ts";
import { settingsSchema } from "./settingsSchema.ts";
import { stateFrom } from "./stateFrom.ts";
import { type FileToWrite, writeFiles } from "./writeFiles.ts";

const options = {
  settings: { type: "string" },
  crm: { type: "string", multiple: true },
  out: { type: "string" },
  agreement: { type: "string" },
  "as-of": { type: "string" },
  "time-zone": { type: "string" },
  mapping: { type: "string" },
  answers: { type: "string" },
  example: { type: "boolean" },
  schema: { type: "boolean" },
} as const;

export interface WorkbookOutcome {
  /** For standard output. */
  readonly text: string;
  /** Questions whose answers could change the counts; the defaults were taken. */
  readonly open: readonly string[];
}

export async function workbook(args: readonly string[]): Promise<WorkbookOutcome> {
  const values = parsed(args);
  if (values.schema) return { text: JSON.stringify(settingsSchema, null, 2), open: [] };
  const out = values.out ?? (values.example ? "sla-example.xlsx" : undefined);
  if (out === undefined) throw new BadInput("--out: expected where the workbook goes, such as --out sla.xlsx.");
  if (values.agreement !== undefined && resolve(values.agreement) === resolve(out)) {
    throw new BadInput(`--agreement: expected another file than --out, found "${values.agreement}" for both.`);
  }
  const { state, open, report } = await stateOf(values);
  try {
    refuseTooLarge(state);
  } catch (cause) {
    throw new BadInput(cause instanceof Error ? cause.message : String(cause));
  }
  const files = await filesOf(state, out, values.agreement);
  writeFiles(files);
  const sizes = files.map(({ path, bytes }) => `${path}: ${Math.ceil(bytes.length / 1000)} kB`);
  return { text: [...report, ...sizes].join("\n"), open };
}

type Values = ReturnType<typeof parsed>;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values;
  } catch (cause) {
    throw new BadInput(
      `${cause instanceof Error ? cause.message : String(cause)}. See sla-metrics workbook --help.`.replace("..", "."),
    );
  }
}

interface Prepared {
  readonly state: State;
  readonly open: readonly string[];
  /** What the exports gave, line by line. */
  readonly report: readonly string[];
}

async function stateOf(values: Values): Promise<Prepared> {
  const { settings: file, crm = [], example = false } = values;
  if (example) {
    if (file !== undefined || crm.length > 0)
      throw new BadInput("--example stands in place of --settings and --crm: leave those out.");
    return { state: exampleState("plain"), open: [], report: [] };
  }
  if (file === undefined)
    throw new BadInput("--settings: expected a settings file, such as --settings settings.json, or --example.");
  const asOf = values["as-of"];
  if (asOf !== undefined && serialOfDate(asOf) === null) {
    throw new BadInput(`--as-of: expected a date such as 2026-06-30, found "${asOf}".`);
  }
  const given = settingsFrom(jsonIn(file), file);
  const mapping = values.mapping === undefined ? { channels: {}, personas: {} } : mappingIn(values.mapping);
  const answers: Answers = values.answers === undefined ? {} : (jsonIn(values.answers) as Answers);
  const how = { asOf, timeZone: values["time-zone"], mapping, answers };
  const { sources, ...read } = await readSources(crm, given, how);
  return { state: stateFrom(given, sources, { mapping, answers, when: new Date().toISOString() }), ...read };
}

/** The writers are loaded only here: the other commands start without them. */
async function filesOf(state: State, out: string, agreement: string | undefined): Promise<readonly FileToWrite[]> {
  const { workbookFile } = await import("../workbook-file/xlsx/workbookFile.ts");
  const files = [{ path: out, bytes: await workbookFile(state, new Date()) }];
  if (agreement === undefined) return files;
  const { agreementDocx } = await import("../workbook-file/agreement/agreementDocx.ts");
  const { lines, footer } = printable(state, null);
  const bytes = await agreementDocx(lines, { paper: paperFor(state.settings.currency), footer });
  return [...files, { path: agreement, bytes }];
}
