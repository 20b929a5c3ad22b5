/** SLA Setup: settings on the left, then what is calculated from them, channels, personas and holidays. */

import { absoluteArea, onSheet } from "../model/address.ts";
import { f, formulas, inputList, inputs, labels } from "../model/blocks.ts";
import type { Area, Block, Content, DefinedName, Sheet, Validation } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import { calculatedSettings } from "../state/calculatedSettings.ts";
import { serialOfDate } from "../state/dates.ts";
import { type Field, laterSetupFields, setupFields } from "../state/setupFields.ts";
import type { Settings } from "../state/state.ts";
import { plainSheet } from "./plainSheet.ts";

/** Room for lists; formulas cover all of it, so that a name can be added by hand. */
export const listRows = 200;
/** Where no row of SLA Metrics stands for a persona no formula looks them up, and they are only kept. */
export const keptPersonas = 1_000;
/** Rows below a list that are checked already; the next build checks what was added. */
const spareRows = 10;
const firstRow = 4;
const labelColumn = 1;
const valueColumn = 2;
const helpColumn = 3;

export const setupLists = {
  channels: { row: firstRow + 1, column: 5, rows: listRows, columns: 3 },
  personas: { row: firstRow + 1, column: 9, rows: listRows, columns: 2 },
  holidays: { row: firstRow + 1, column: 12, rows: listRows, columns: 1 },
  reasons: { row: firstRow + 1, column: 14, rows: listRows, columns: 2 },
} as const;

const listColumn = (list: Area, offset: number): string =>
  onSheet(sheetNames.setup, absoluteArea({ row: list.row, column: list.column + offset, rows: list.rows, columns: 1 }));

/** Whole columns of the lists, for formulas on other sheets. */
export const setupRanges = {
  channelNames: listColumn(setupLists.channels, 0),
  channelOwners: listColumn(setupLists.channels, 1),
  channelCosts: listColumn(setupLists.channels, 2),
  personaNames: listColumn(setupLists.personas, 0),
  personaPrices: listColumn(setupLists.personas, 1),
  holidays: listColumn(setupLists.holidays, 0),
  reasonCounts: listColumn(setupLists.reasons, 1),
};

function fieldContent(settings: Settings, field: Field): Content {
  const value = settings[field.key];
  if (field.format === "date") return typeof value === "string" ? serialOfDate(value) : null;
  return value === "" ? null : value;
}

interface Line {
  readonly label: string;
  readonly help: string;
}

/** Where each setting stands: the rows follow from the field list alone. */
function layout() {
  let row = firstRow;
  const sections: { row: number; heading: string; rows: readonly Line[] }[] = [];
  const place = <T extends Line>(heading: string, lines: readonly T[]): (T & { row: number })[] => {
    sections.push({ row, heading, rows: lines });
    const placed = lines.map((line, index) => ({ ...line, row: row + 1 + index }));
    row += lines.length + 2;
    return placed;
  };
  const first = setupFields.flatMap(({ heading, fields: list }) => place(heading, list));
  const results = place("Calculated", calculatedSettings);
  const later = laterSetupFields.flatMap(({ heading, fields: list }) => place(heading, list));
  const fields = [...first, ...later];
  return {
    sections,
    fields: fields.map(({ row: at, ...field }) => ({ row: at, name: field.name, field })),
    results,
  };
}

const places = layout();

/** Row of each setting in column B, for reading it back. */
export const setupRows: readonly { readonly row: number; readonly field: Field }[] = places.fields;

const one = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

function listBlocks(settings: Settings): Block[] {
  const { channels, personas, holidays, reasons } = setupLists;
  const heading = firstRow;
  return [
    labels(
      { name: "channel header", row: heading, column: channels.column },
      [["Channel", "Owner", "Cost per lead"]],
      "heading",
    ),
    inputList(
      { name: "channels", row: channels.row, column: channels.column },
      settings.channels.map(({ name, owner, costPerLead }) => [name, owner, costPerLead]),
      ["text", "text", "money"],
    ),
    labels(
      { name: "persona header", row: heading, column: personas.column },
      [["Persona", "Own sale price"]],
      "heading",
    ),
    inputList(
      { name: "personas", row: personas.row, column: personas.column },
      settings.personas.map(({ name, ownPrice }) => [name, ownPrice]),
      ["text", "money"],
    ),
    labels({ name: "holiday header", row: heading, column: holidays.column }, [["Holidays"]], "heading"),
    inputList(
      { name: "holidays", row: holidays.row, column: holidays.column },
      settings.holidays.map(day => [serialOfDate(day)]),
      ["date"],
    ),
    labels(
      { name: "reason header", row: heading, column: reasons.column },
      [["Why disqualified", "Leads in the window"]],
      "heading",
    ),
    inputList(
      { name: "reasons", row: reasons.row, column: reasons.column },
      settings.reasons.map(({ name, count }) => [name, count]),
      ["text", "count"],
    ),
  ];
}

function validations(settings: Settings): Validation[] {
  const { channels, personas, holidays, reasons } = setupLists;
  const column = (list: Area, offset: number, names: readonly unknown[]): Area => ({
    ...list,
    column: list.column + offset,
    columns: 1,
    rows: Math.min(list.rows, names.length + spareRows),
  });
  return [
    ...places.fields.flatMap(({ row, field }) =>
      field.rule ? [{ area: one(row, valueColumn), rule: field.rule, help: field.help }] : [],
    ),
    {
      area: column(channels, 1, settings.channels),
      rule: { kind: "list", values: ["marketing", "sales"] },
      help: "Who brings in the leads of this channel: marketing or sales.",
    },
    {
      area: column(channels, 2, settings.channels),
      rule: { kind: "number", min: 0 },
      help: "What one lead of this channel costs.",
    },
    {
      area: column(personas, 1, settings.personas),
      rule: { kind: "number", min: 0 },
      help: "Your own average sale price. Blank: measured from the wins.",
    },
    {
      area: column(holidays, 0, settings.holidays),
      rule: { kind: "date" },
      help: "A day on which nobody answers leads.",
    },
    {
      area: column(reasons, 1, settings.reasons),
      rule: { kind: "number", min: 0 },
      help: "Leads of the window that were disqualified for this reason.",
    },
  ];
}

export function setupSheet(settings: Settings): { sheet: Sheet; names: DefinedName[] } {
  const { fields, results } = places;
  const blocks: Block[] = [
    labels({ name: "title", row: 1, column: labelColumn }, [["SLA Setup"]], "title"),
    labels(
      { name: "about", row: 2, column: labelColumn },
      [["Type into the shaded cells. Everything else follows."]],
      "note",
    ),
    ...places.sections.flatMap(({ row, heading, rows }) => [
      labels({ name: `heading ${heading}`, row, column: labelColumn }, [[heading]], "heading"),
      labels(
        { name: `labels ${heading}`, row: row + 1, column: labelColumn },
        rows.map(({ label }) => [label]),
      ),
      labels(
        { name: `help ${heading}`, row: row + 1, column: helpColumn },
        rows.map(({ help }) => [help]),
        "note",
      ),
    ]),
    ...fields.map(({ row, field }) =>
      inputs({ name: field.key, row, column: valueColumn }, [[fieldContent(settings, field)]], [field.format]),
    ),
    ...results.map(({ row, name, format, formula }) =>
      formulas({ name, row, column: valueColumn }, [[f(formula)]], [format]),
    ),
    ...listBlocks(settings),
  ];
  const sheet = plainSheet({
    name: sheetNames.setup,
    blocks,
    widths: {
      1: 260,
      2: 150,
      3: 420,
      4: 24,
      5: 160,
      6: 100,
      7: 110,
      8: 24,
      9: 160,
      10: 120,
      11: 24,
      12: 110,
      13: 24,
      14: 180,
      15: 140,
    },
    frozenRows: 2,
    validations: validations(settings),
  });
  const names = [...fields, ...results].map(({ row, name }) => ({
    name,
    sheet: sheetNames.setup,
    area: one(row, valueColumn),
  }));
  return { sheet, names };
}
