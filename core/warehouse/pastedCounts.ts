/** The answer of the counting statement, brought back as a file, as cells or as pasted text: recognised by its header. */
import type { Reading, ReadOptions, Refusal } from "../crm/reading.ts";
import type { Table } from "../crm/text/table.ts";
import { dayFromName } from "../crm/values/calendar.ts";
import { unassigned } from "../crm/values/values.ts";
import { nameProblem } from "../workbook/state/names.ts";
import { type Counted, countedOf } from "./counted.ts";
import { countedColumns } from "./countedColumns.ts";
import { inOrder } from "./inOrder.ts";
import { maturityOf } from "./maturityOf.ts";
import { cellOf, cellProblem, periodOf } from "./pastedCells.ts";
import { countedProblems } from "./problems.ts";
import type { Rows } from "./source.ts";

const again = "Run the copied SQL again, and bring back its whole answer with the header row.";
const refuse = (text: string): Refusal => ({ kind: "refusal", text });

/** Null where the table is no such answer. */
export function pastedCounts(table: Table, options: ReadOptions): Reading | Refusal | null {
  const header = table.header.map(name => name.trim().toLowerCase());
  const first = header.find(name => /^sla_counts_\d+$/.test(name));
  if (first === undefined) return null;
  if (first !== countedColumns[0]) {
    return refuse(
      `These counts were made for another version of SLA Metrics ("${first}", expected "${countedColumns[0]}"). Copy the SQL again and run it.`,
    );
  }
  const places = countedColumns.map(name => header.indexOf(name));
  const lacking = countedColumns.find((_, at) => places[at]! < 0);
  if (lacking !== undefined) return refuse(`The counts from the warehouse lack the column "${lacking}". ${again}`);
  const rows: unknown[][] = [];
  for (let row = 0; row < table.size; row++) {
    const cells = table.cells(row);
    const read = places.map(place => cellOf(cells[place] ?? ""));
    read[1] = periodOf(read[1] ?? "", read[0] ?? "");
    const problem = cellProblem(read);
    if (problem !== null) return refuse(`Row ${table.numberOf(row)} of the counts ${problem} ${again}`);
    rows.push(read);
  }
  const counted = countedOf(rows, currencyOf(rows));
  return refused(counted) ?? reading(table, counted, rows, options);
}

/** An answer that was cut off, or changed by hand, does not add up. */
function refused({ asOf, rows, leftOut, cohorts, booked }: Counted): Refusal | null {
  if (asOf === null || dayFromName(asOf) === null) {
    return refuse(
      `The counts from the warehouse do not say for which day they stand: no row has a readable creation date, or the answer was cut off. ${again}`,
    );
  }
  const out = leftOut.reduce((sum, { count }) => sum + count, 0);
  if (rows.read !== rows.used + rows.merged + out) {
    return refuse(
      `The counts from the warehouse do not add up: ${rows.read} rows read, but ${rows.used} used, ${rows.merged} merged and ${out} left out. ${again}`,
    );
  }
  const leads = cohorts.reduce((sum, cohort) => sum + cohort.leads, 0);
  if (leads !== rows.used) {
    return refuse(
      `The counts from the warehouse do not add up: ${rows.used} rows used, but ${leads} leads by month. ${again}`,
    );
  }
  for (const what of ["channel", "persona"] as const) {
    const names = [...cohorts, ...booked].map(cell => cell[what]).filter(name => name !== unassigned);
    const problem = Array.from(new Set(names))
      .map(name => nameProblem(name, [], what))
      .find(text => text !== null);
    if (problem != null) return refuse(`${problem} Correct it in SLA Mapping and copy the SQL again.`);
  }
  return null;
}

const detailOf = (rows: Rows, part: string) => rows.find(([name]) => name === part)?.[4];

function currencyOf(rows: Rows): string | null {
  const currency = detailOf(rows, "currency");
  return typeof currency === "string" ? currency : null;
}

function reading(table: Table, counted: Counted, rows: Rows, options: ReadOptions): Reading {
  const { asOf, firstCreated, cohorts, outcome, leftOut } = counted;
  const detail = (part: string) => detailOf(rows, part);
  const named = (what: "channel" | "persona") => {
    const leads = new Map<string, number>();
    for (const cohort of cohorts) leads.set(cohort[what], (leads.get(cohort[what]) ?? 0) + cohort.leads);
    return [...leads]
      .map(([name, count]) => ({ raw: name, rows: count, name, by: "mapping" as const }))
      .filter(({ name }) => name !== unassigned);
  };
  const [channelValues, personaValues] = [named("channel"), named("persona")];
  return {
    kind: "reading",
    fileName: options.fileName ?? "",
    fingerprint: table.fingerprint,
    headerFingerprint: table.headerFingerprint,
    asOf: asOf!,
    asOfFrom: "file",
    ...(firstCreated === null ? {} : { firstCreated }),
    currency: currencyOf(rows),
    delimiter: table.delimiter,
    dateOrder: "YMD",
    decimal: "point",
    headerRow: table.headerRow,
    allColumns: [],
    columns: {},
    rows: { ...counted.rows, leftOut: leftOut.reduce((sum, { count }) => sum + count, 0) },
    skipped: table.skipped,
    leftOut: [],
    leftOutCounts: leftOut,
    merged: [],
    outcome,
    channelValues,
    personaValues,
    stageValues: [],
    questions: [],
    // The rows are not here: what was decided about them can only be changed where the SQL was made.
    problems: countedProblems(counted, undefined, {}).map(({ kind, count, rows, text }) => ({
      kind,
      count,
      rows,
      text,
    })),
    ...inOrder(counted, options, channelValues, personaValues),
    maturity: maturityOf(counted, dayFromName(asOf!)!),
    rowKind: { kind: detail("row kind") === "opportunity" ? "opportunity" : "lead", sure: true },
    notes: [`These are counts from a warehouse, made of ${counted.rows.read} rows, which stayed there.`],
  };
}
