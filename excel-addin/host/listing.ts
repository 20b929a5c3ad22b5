/** Asking what the workbook holds: its sheets, names and locks, and what of each sheet is used. */
import type { RenderPlan } from "../../core/workbook/writing/host.ts";
import type { ExcelApi } from "./excelApi.ts";
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

/** Sheets that are there but were never looked into: their locks and charts must be known before they are written. */
export async function lookInto(
  api: Pick<ExcelApi, "newContext">,
  known: KnownBook,
  plans: readonly RenderPlan[],
): Promise<void> {
  const names = new Set(plans.flatMap(({ sheets }) => sheets.map(({ name }) => name)));
  const unseen = [...known.sheets.values()].filter(({ name, rows }) => rows === 0 && names.has(name));
  if (unseen.length === 0) return;
  const context = api.newContext();
  const answers = unseen.map(({ name }) => askForSheet(context, name));
  await context.sync();
  for (const [at, sheet] of unseen.entries()) answers[at]!(sheet);
}
