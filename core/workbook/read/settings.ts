/** SLA Setup -> settings. A blank cell takes the default. */

import { rowCount } from "../model/grid.ts";
import { keptPersonas, settingColumns, setupLists, setupRows } from "../sheets/setupPlaces.ts";
import { defaultSettings } from "../state/defaultSettings.ts";
import { nameProblem } from "../state/names.ts";
import type { Field, FieldKey } from "../state/setupFields.ts";
import type { Channel, Persona, Settings } from "../state/state.ts";
import type { SheetContent } from "../writing/host.ts";
import { type CellReader, choiceAt, dateAt, numberAt, textAt } from "./values.ts";

type FieldValue = Settings[FieldKey];

function readField(reader: CellReader, row: number, field: Field): FieldValue {
  const { rule, format, label } = field;
  if (rule?.kind === "list") return choiceAt(reader, row, settingColumns.value, label, rule.values);
  if (format === "text") return textAt(reader, row, settingColumns.value);
  if (format === "date") return dateAt(reader, row, settingColumns.value, label);
  if (rule?.kind !== "number" && rule?.kind !== "whole") return numberAt(reader, row, settingColumns.value, label);
  return numberAt(reader, row, settingColumns.value, label, rule.min, rule.max);
}

/** The rows of a list down to the end of the sheet; blank lines do not matter. */
function rowsOf(content: SheetContent, list: { row: number; rows: number }): number[] {
  const last = Math.min(rowCount(content), list.row + list.rows - 1);
  return Array.from({ length: Math.max(0, last - list.row + 1) }, (_, index) => list.row + index);
}

function readNames<T extends { readonly name: string }>(
  reader: CellReader,
  list: { row: number; column: number; rows: number },
  what: "channel" | "persona",
  read: (row: number, name: string) => T,
): T[] {
  const found: T[] = [];
  for (const row of rowsOf(reader.content, list)) {
    const name = textAt(reader, row, list.column).trim();
    if (name === "") continue;
    const problem = nameProblem(
      name,
      found.map(item => item.name),
      what,
    );
    if (problem) reader.problems.push(`${reader.content.name}, row ${row}: ${problem}`);
    else found.push(read(row, name));
  }
  return found;
}

export function readSettings(
  content: SheetContent,
  problems: string[],
): Omit<Settings, "detail" | "metrics" | "gridMetric"> {
  const reader: CellReader = { content, problems };
  const fields: Partial<Record<FieldKey, FieldValue>> = {};
  for (const { row, field } of setupRows) {
    const value = readField(reader, row, field);
    const blank = value === null || value === "";
    fields[field.key] = blank && !field.mayBeBlank ? defaultSettings[field.key] : value;
  }
  const { channels, personas, holidays, reasons } = setupLists;
  return {
    ...(fields as Pick<Settings, FieldKey>),
    channels: readNames<Channel>(reader, channels, "channel", (row, name) => ({
      name,
      owner: choiceAt(reader, row, channels.column + 1, `owner of ${name}`, ["marketing", "sales"]) ?? "marketing",
      costPerLead: numberAt(reader, row, channels.column + 2, `cost per lead of ${name}`),
    })),
    personas: readNames<Persona>(reader, { ...personas, rows: keptPersonas }, "persona", (row, name) => ({
      name,
      ownPrice: numberAt(reader, row, personas.column + 1, `own sale price of ${name}`),
    })),
    holidays: rowsOf(content, holidays)
      .map(row => dateAt(reader, row, holidays.column, "holiday"))
      .filter((day): day is string => day !== null),
    reasons: rowsOf(content, reasons)
      .map(row => ({
        name: textAt(reader, row, reasons.column).trim(),
        count: numberAt(reader, row, reasons.column + 1, "leads of this reason"),
      }))
      .filter(({ name, count }) => name !== "" || count !== null),
  };
}
