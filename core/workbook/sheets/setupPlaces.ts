/** Where everything stands on SLA Setup: settings on the left, lists beside them, and their ranges for other sheets. */
import { absoluteArea, onSheet } from "../model/address.ts";
import type { Area } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import { type Field, laterSetupFields, setupFields } from "../state/setupFields.ts";
import { calculatedSettings } from "./calculatedSettings.ts";

/** Room for lists; formulas cover all of it, so that a name can be added by hand. */
export const listRows = 200;
/** Where no row of SLA Metrics stands for a persona no formula looks them up, and they are only kept. */
export const keptPersonas = 1_000;
/** The headings of the lists, and of the first settings. */
export const firstRow = 4;
/** Label, value and explanation of each setting. */
export const settingColumns = { label: 1, value: 2, help: 3 } as const;

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

export const setupPlaces = layout();

/** Row of each setting, for reading it back. */
export const setupRows: readonly { readonly row: number; readonly field: Field }[] = setupPlaces.fields;
