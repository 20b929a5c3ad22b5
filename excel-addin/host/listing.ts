/** Asking what the workbook holds: its sheets, names and locks, and what of each sheet is used. */
import { type KnownBook, type KnownSheet, newSheet } from "./knownBook.ts";

/** Queues the questions; the answer is there once the request is back. `earlier` keeps what was measured before. */
export function askForBook({ workbook }: Excel.RequestContext, earlier: KnownBook | null): () => KnownBook {
  const { worksheets, names, protection } = workbook;
  workbook.load("readOnly");
  protection.load("protected");
  worksheets.load("items/name");
  names.load("items/name,items/formula");
  return () => ({
    sheets: new Map(worksheets.items.map(({ name }) => [name, earlier?.sheets.get(name) ?? newSheet(name)])),
    names: new Map(names.items.map(item => [item.name.toLowerCase(), String(item.formula)])),
    isReadOnly: workbook.readOnly,
    isStructureProtected: protection.protected,
  });
}

/** The same for one sheet that is known to be there. */
export function askForSheet({ workbook }: Excel.RequestContext, name: string): (known: KnownSheet) => void {
  const sheet = workbook.worksheets.getItem(name);
  const used = sheet.getUsedRange(true);
  sheet.protection.load("protected");
  sheet.charts.load("items/name");
  used.load("rowIndex,rowCount,columnIndex,columnCount");
  return known => {
    known.isProtected = sheet.protection.protected;
    known.charts = sheet.charts.items.map(chart => chart.name);
    known.rows = used.rowIndex + used.rowCount;
    known.columns = used.columnIndex + used.columnCount;
  };
}
