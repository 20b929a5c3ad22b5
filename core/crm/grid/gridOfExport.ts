/** A pasted export in cells -> its reading, by the very steps of a refresh. */
import type { Cells } from "../../functions/lift/param.ts";
import { interpretSteps } from "../interpret.ts";
import type { Mapping, Outcome, Reading, ReadOptions, Refusal } from "../reading.ts";
import { cellText } from "../text/cellText.ts";
import { fold } from "../text/fold.ts";
import type { Table } from "../text/table.ts";
import { dayMs, dayName } from "../values/calendar.ts";
import { noCreationDate } from "../values/creationDate.ts";
import { dateReader } from "../values/dateCells.ts";
import { decideDates } from "../values/dateColumn.ts";
import { dateVotes } from "../values/dateVotes.ts";
import { type CellTable, gridOfCells } from "./gridOfCells.ts";

export interface GridReading {
  readonly reading: Reading;
  readonly options: ReadOptions;
}

/** `asOf`: ISO date; null = the latest creation date. `mapping`: rows of a raw value and what it counts as. */
export function gridOfExport(cells: Cells, asOf: string | null, mapping: Cells | null): GridReading | Refusal {
  const given = gridOfCells(cells);
  if ("kind" in given) return given;
  const options = optionsOf(mapping);
  const first = interpret(given.table, { ...options, asOf });
  if (first.kind === "refusal") return first;
  if (first.columns.created === undefined) return { kind: "refusal", text: noCreationDate(first.allColumns) };
  const turned = turnedDates(given, first);
  if (turned !== null) return { kind: "refusal", text: turned };
  const latest = asOf ?? latestCreation(given.table, first);
  if (latest === first.asOf) return { reading: first, options };
  const second = interpret(given.table, { ...options, asOf: latest });
  return second.kind === "refusal" ? second : { reading: second, options };
}

function interpret(table: Table, options: ReadOptions): Reading | Refusal {
  const steps = interpretSteps(table, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function turnedDates({ halfRead, table }: CellTable, { columns }: Reading): string | null {
  for (const role of ["created", "wonDate"] as const) {
    const column = columns[role];
    const sample = column === undefined ? undefined : halfRead.get(column);
    if (sample === undefined) continue;
    return `in the column "${table.header[column!]}" some cells are dates and others texts such as "${sample}", so the sheet may have swapped day and month in the dates; format the column as plain text and paste the export again.`;
  }
  return null;
}

/** The latest day on which a lead that is not left out was created. */
function latestCreation(table: Table, { columns, dateOrder, leftOut, asOf }: Reading): string {
  const cells = table.dates(columns.created!);
  const created = dateReader(cells, decideDates(dateVotes(cells), [], dateOrder ?? undefined));
  const out = new Set(leftOut.map(({ row }) => row));
  let latest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < table.size; row++) {
    if (!out.has(table.numberOf(row)) && created(row) > latest) latest = created(row);
  }
  return Number.isFinite(latest) ? dayName(Math.floor(latest / dayMs)) : asOf;
}

const outcomes: readonly Outcome[] = ["won", "lost", "open", "disqualified"];

/** A value that counts as won, lost, open or disqualified is a stage; any other is a channel's or a persona's. */
function optionsOf(mapping: Cells | null): ReadOptions {
  const names: [raw: string, name: string][] = [];
  const answers: Record<Outcome, string[]> = { won: [], lost: [], open: [], disqualified: [] };
  for (const row of mapping ?? []) {
    const raw = cellText(row[0]).trim();
    const name = cellText(row[1]).trim();
    if (raw === "") continue;
    const outcome = outcomes.find(each => each === fold(name));
    if (outcome === undefined) names.push([raw, name]);
    else answers[outcome].push(raw);
  }
  const both: Mapping = { channels: Object.fromEntries(names), personas: Object.fromEntries(names) };
  return { mapping: both, answers };
}
