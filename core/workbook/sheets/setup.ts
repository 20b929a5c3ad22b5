/** SLA Setup: settings on the left, what is calculated among them, then channels, personas, holidays and reasons. */
import { f, formulas, inputList, inputs, labels } from "../model/blocks.ts";
import type { Area, Block, Content, DefinedName, Sheet, Validation } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import { serialOfDate } from "../state/dates.ts";
import type { Field } from "../state/setupFields.ts";
import type { Settings } from "../state/state.ts";
import { plainSheet } from "./plainSheet.ts";
import { firstRow, settingColumns, setupLists, setupPlaces } from "./setupPlaces.ts";

/** Rows below a list that are checked already; the next build checks what was added. */
const spareRows = 10;

function fieldContent(settings: Settings, field: Field): Content {
  const value = settings[field.key];
  if (field.format === "date") return typeof value === "string" ? serialOfDate(value) : null;
  return value === "" ? null : value;
}

const one = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

function listBlocks(settings: Settings): Block[] {
  const { channels, personas, holidays, reasons } = setupLists;
  return [
    labels(
      { name: "channel header", row: firstRow, column: channels.column },
      [["Channel", "Owner", "Cost per lead"]],
      "heading",
    ),
    inputList(
      { name: "channels", row: channels.row, column: channels.column },
      settings.channels.map(({ name, owner, costPerLead }) => [name, owner, costPerLead]),
      ["text", "text", "money"],
    ),
    labels(
      { name: "persona header", row: firstRow, column: personas.column },
      [["Persona", "Own sale price"]],
      "heading",
    ),
    inputList(
      { name: "personas", row: personas.row, column: personas.column },
      settings.personas.map(({ name, ownPrice }) => [name, ownPrice]),
      ["text", "money"],
    ),
    labels({ name: "holiday header", row: firstRow, column: holidays.column }, [["Holidays"]], "heading"),
    inputList(
      { name: "holidays", row: holidays.row, column: holidays.column },
      settings.holidays.map(day => [serialOfDate(day)]),
      ["date"],
    ),
    labels(
      { name: "reason header", row: firstRow, column: reasons.column },
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
    ...setupPlaces.fields.flatMap(({ row, field }) =>
      field.rule ? [{ area: one(row, settingColumns.value), rule: field.rule, help: field.help }] : [],
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
  const { fields, results } = setupPlaces;
  const blocks: Block[] = [
    labels({ name: "title", row: 1, column: settingColumns.label }, [["SLA Setup"]], "title"),
    labels(
      { name: "about", row: 2, column: settingColumns.label },
      [["Type into the shaded cells. Everything else follows."]],
      "note",
    ),
    ...setupPlaces.sections.flatMap(({ row, heading, rows }) => [
      labels({ name: `heading ${heading}`, row, column: settingColumns.label }, [[heading]], "heading"),
      labels(
        { name: `labels ${heading}`, row: row + 1, column: settingColumns.label },
        rows.map(({ label }) => [label]),
      ),
      labels(
        { name: `help ${heading}`, row: row + 1, column: settingColumns.help },
        rows.map(({ help }) => [help]),
        "note",
      ),
    ]),
    ...fields.map(({ row, field }) =>
      inputs({ name: field.key, row, column: settingColumns.value }, [[fieldContent(settings, field)]], [field.format]),
    ),
    ...results.map(({ row, name, format, formula }) =>
      formulas({ name, row, column: settingColumns.value }, [[f(formula)]], [format]),
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
    area: one(row, settingColumns.value),
  }));
  return { sheet, names };
}
