/** A pasted export in cells -> its reading, by the very steps of a refresh. */
import type { Cells } from "../../functions/lift/param.ts";
import { interpretSteps } from "../interpret.ts";
import type { Mapping, Outcome, Reading, ReadOptions, Refusal } from "../reading.ts";
import { cellText } from "../text/cellText.ts";
import { fold } from "../text/fold.ts";
import type { Table } from "../text/table.ts";
import { noCreationDate } from "../values/creationDate.ts";
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
  const reading = interpret(given.table, { ...options, asOf });
  if (reading.kind === "refusal") return reading;
  if (reading.columns.created === undefined) return { kind: "refusal", text: noCreationDate(reading.allColumns) };
  const turned = turnedDates(given, reading);
  return turned === null ? { reading, options } : { kind: "refusal", text: turned };
}

function interpret(table: Table, options: ReadOptions): Reading | Refusal {
  const steps = interpretSteps(table, options, "for its latest lead");
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
