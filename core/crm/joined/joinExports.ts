/** A file of leads and a file of deals -> one export: the leads say when and from where, the deals who bought for how much. */

import { type Columns, chooseColumns } from "../columns/columns.ts";
import { needsOf } from "../columns/needs.ts";
import { type Profile, profileSteps } from "../columns/profile.ts";
import { outcomeReader, outcomeRule } from "../leads/outcome.ts";
import { rowKindOf } from "../leads/rowKind.ts";
import type { Answers, Outcome, Progress, Refusal, Role } from "../reading.ts";
import { fingerprint } from "../text/fingerprint.ts";
import { rowsTable } from "../text/rowsTable.ts";
import type { Table, TableHead } from "../text/table.ts";
import { textAt } from "../text/values.ts";
import { dayMs, dayName } from "../values/calendar.ts";
import { type DateReading, readDate } from "../values/dateColumn.ts";
import { type Formats, formatSteps } from "../values/formats.ts";
import { cellOf, dealOfLead } from "./dealOfLead.ts";
import { type JoinKey, joinKey } from "./joinKey.ts";
import { matchDeals } from "./matchDeals.ts";

/** What a deal knows better than its lead. */
// biome-ignore format: a list reads better in rows
const ofDeals: readonly Role[] = [
  "stage", "wonFlag", "lostFlag", "wonDate", "lostDate", "amount", "currency", "pipeline",
];
/** What only its lead knows; of a deal without a lead its own is taken. */
const ofLeads: readonly Role[] = ["created", "channel", "persona", "email", "name"];

/** One of the two files, understood. */
export interface Side {
  readonly table: Table;
  readonly profiles: readonly Profile[];
  readonly columns: Columns;
  readonly formats: Formats;
  readonly outcomeOf: (row: number) => Outcome;
}

/** Two tables in any order -> one table, which is interpreted like any other. Rows of the deals are numbered on. */
export function* joinTablesSteps(one: Table, other: Table, answers?: Answers): Generator<Progress, Table | Refusal> {
  const [a, b] = [yield* sideOf(one, answers), yield* sideOf(other, answers)];
  if ("kind" in a) return a;
  if ("kind" in b) return b;
  const [leads, deals] = isDeals(a) && !isDeals(b) ? [b, a] : [a, b];
  const key = joinKey(leads.table, leads.profiles, deals.table, deals.profiles);
  if (key === null) {
    return refuse(
      `The two files have no column in common that tells which deal came from which lead. Export both with the lead's id, the contact's id or the e-mail address. The leads have ${headers(leads)}; the deals have ${headers(deals)}.`,
    );
  }
  return joined(leads, deals, key);
}

function* sideOf(table: Table, answers: Answers | undefined): Generator<Progress, Side | Refusal> {
  const profiles = yield* profileSteps(table);
  const all = profiles.map(({ index, samples, filled }) => ({ index, header: table.header[index]!, samples, filled }));
  // Column numbers and headers that a person named are those of the joined table.
  const { columns: _, ...others } = answers ?? {};
  const columns = chooseColumns(profiles, all, others);
  if (columns.kind === "refusal") return columns;
  yield* table.prepare(needsOf(columns));
  const formats = yield* formatSteps(table, columns, { answers: others });
  const outcome = outcomeRule(table, columns, formats.stages, others);
  return { table, profiles, columns, formats, outcomeOf: outcomeReader(table, columns, outcome) };
}

const isDeals = ({ table, profiles, columns }: Side) =>
  rowKindOf(
    profiles.map(({ index, samples, filled }) => ({ index, header: table.header[index]!, samples, filled })),
    columns.roles,
    undefined,
  ).kind === "opportunity";

function joined(leads: Side, deals: Side, key: JoinKey): Table {
  const width = leads.table.header.length;
  const taken = ofDeals.filter(role => deals.columns.roles[role] !== undefined);
  const { dealsOf, lone } = matchDeals(leads, deals, key);
  const last = leads.table.numberOf(leads.table.size - 1);
  const created = leads.columns.roles.created;
  const rows: (readonly string[])[] = [];
  const rowNumbers: number[] = [];
  for (let at = 0; at < leads.table.size; at++) {
    const row = leads.table.cells(at);
    const cells = Array.from({ length: width }, (_, column) => row[column] ?? "");
    if (created !== undefined) cells[created] = isoText(cells[created]!, leads.formats.dates.created);
    rows.push([...cells, ...dealOfLead(deals, dealsOf.get(at) ?? [], taken)]);
    rowNumbers.push(leads.table.numberOf(at));
  }
  const numberOf = (at: number) => last + deals.table.numberOf(at);
  for (const at of lone) {
    const cells = new Array<string>(width).fill("");
    for (const role of ofLeads) {
      const to = leads.columns.roles[role];
      if (to !== undefined) cells[to] = cellOf(deals, at, role);
    }
    if (created !== undefined) cells[created] = isoText(cells[created]!, deals.formats.dates.created);
    rows.push([...cells, ...dealOfLead(deals, [at], taken)]);
    rowNumbers.push(numberOf(at));
  }
  const matchedDeals = deals.table.size - lone.length;
  const by = { leads: leads.table.header[key.leads]!, deals: deals.table.header[key.deals]! };
  const named = deals.table.values(key.deals);
  const head: TableHead = {
    delimiter: leads.table.delimiter,
    headerRow: leads.table.headerRow,
    ...(leads.table.halfRead === undefined ? {} : { halfRead: leads.table.halfRead }),
    fingerprint: fingerprint(`${leads.table.fingerprint} ${deals.table.fingerprint}`),
    headerFingerprint: fingerprint(`${leads.table.headerFingerprint} ${deals.table.headerFingerprint}`),
    header: [...leads.table.header, ...taken.map(role => deals.table.header[deals.columns.roles[role]!]!)],
    skipped: [...leads.table.skipped, ...deals.table.skipped.map(line => ({ ...line, row: last + line.row }))],
    given: givenOf(leads, taken, width, key.leads),
    notes: [...(leads.table.notes ?? []), ...(deals.table.notes ?? []), note(by, matchedDeals, deals.table.size, last)],
    joined: {
      by,
      leads: leads.table.size,
      deals: deals.table.size,
      matchedDeals,
      matchedLeads: dealsOf.size,
      rate: matchedDeals / deals.table.size,
      withoutLead: lone.map(at => ({ row: numberOf(at), key: textAt(named, at) })),
    },
  };
  return rowsTable(head, rows, rowNumbers);
}

/** The deals alone say who bought; a person's answer still goes before. */
function givenOf(
  { columns: { roles } }: Side,
  taken: readonly Role[],
  width: number,
  key: number,
): NonNullable<Table["given"]> {
  // Without an id of its own a lead is what the deals call it.
  const given: Partial<Record<Role, number | null>> = key === roles.email ? {} : { id: key + 1 };
  for (const role of ["id", ...ofLeads] as const) if (roles[role] !== undefined) given[role] = roles[role] + 1;
  for (const role of ofDeals) {
    const at = taken.indexOf(role);
    given[role] = at < 0 ? null : width + at + 1;
  }
  return given;
}

/** Dates of two files may be written in two ways; what one column leaves open stays as it stands, and is asked about. */
function isoText(cell: string, how: DateReading): string {
  const at = how.sure ? readDate(cell, how) : Number.NaN;
  if (Number.isNaN(at)) return cell;
  const clock = new Date(at).toISOString().slice(11, 16);
  return `${dayName(Math.floor(at / dayMs))} ${clock}`;
}

function note(by: { leads: string; deals: string }, matched: number, all: number, last: number): string {
  const share = Math.round((matched / all) * 100);
  const rest = all - matched;
  const lone =
    rest === 0 ? "" : ` ${rest} without a lead count as leads of their own, where they have a creation date.`;
  return `Leads and deals were joined by "${by.leads}" and "${by.deals}": ${matched} of ${all} deals (${share} %) found their lead.${lone} Rows after ${last} are rows of the deals file.`;
}

const headers = ({ table }: Side) => table.header.slice(0, 12).filter(Boolean).join(", ");

const refuse = (text: string): Refusal => ({ kind: "refusal", text });
