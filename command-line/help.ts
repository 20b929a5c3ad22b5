/** What each command does and takes. */
const read = `sla-metrics read export.csv --json
  Reads a CRM export (.csv, .tsv, .xlsx) exactly as the pane does and prints one JSON object: counts, what was left
  out and why, open questions.
  --as-of 2026-06-30       the day the data stands for; else the latest date in the file
  --months 6               complete months of the window
  --currency USD           amounts in another one are reported, never added
  --time-zone UTC          for times with an offset
  --mapping mapping.json   {"channels": {raw value: name}, "personas": {raw value: name}}
  --answers answers.json   answers to the questions that the file leaves open
  --engine duckdb          a file of any size, also .parquet or 'folder/*.parquet', counted by DuckDB; rows that are left
                           out or wrong are counted by reason then, without their numbers
  --counts counts.csv      with --engine: also writes the counts as the small table that the Refresh view takes`;

const workbook = `sla-metrics workbook --settings settings.json [--crm export.csv ...] --out sla.xlsx [--agreement sla.docx]
  Writes a prefilled SLA workbook in plain formulas, for any spreadsheet; with --agreement also the agreement.
  --settings settings.json goals, channels, personas; see docs/settings.schema.json and examples/settings.json
  --crm export.csv         a CRM export; several are several sources
  --out sla.xlsx           where the workbook goes
  --agreement sla.docx     where the agreement goes
  --as-of, --time-zone, --mapping, --answers   as for read, for every export
  --example                the worked example in place of settings and exports
  --schema                 prints the JSON schema of settings.json`;

const call = `sla-metrics call < calls.jsonl
  Answers one function call a line: {"fn": "SLA_LEADS_NEEDED", "args": [50000, 500, 0.5]} gives {"result": 200}.
  null is an omitted argument, "" a blank cell, a list of rows a range.`;

const ends = `Ends with 0, with 2 on bad input (one line says what), and with 3 where an open question could change the counts:
then the defaults were taken. Files are written whole or not at all.`;

export const commands = { workbook, read, call } as const;
export type Command = keyof typeof commands;

export const isCommand = (name: string | undefined): name is Command =>
  name !== undefined && Object.hasOwn(commands, name);

export const usage = (command?: Command): string =>
  `${command === undefined ? Object.values(commands).join("\n\n") : commands[command]}\n\n${ends}`;
