/** Writes a plan into the spreadsheet. Doing it twice changes nothing. */
import { hasCells } from "../../core/workbook/blocks.ts";
import type { RenderPlan, SheetPlan } from "../../core/workbook/host.ts";
import type { Tell } from "../progress.ts";
import { setCharts } from "./charts.ts";
import { extentOf } from "./extent.ts";
import { setFormatChoices } from "./formatChoices.ts";
import { addressOf, setLooks, setNumberFormats } from "./looks.ts";
import { setNotes } from "./notes.ts";
import { rectangles } from "./rectangles.ts";
import { rangeOf, setConditionalFormats, setValidations } from "./rules.ts";

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Tab = GoogleAppsScript.Spreadsheet.Sheet;

/** `tell`: hears of each sheet before it is written, with the share that stands. */
export function renderPlan(book: Book, { sheets, names, remove }: RenderPlan, tell: Tell = () => undefined): void {
  const shown = book.getActiveSheet();
  const tabs = sheets.map((plan): [Tab, SheetPlan] => {
    const kept = {
      ...plan,
      blocks: plan.blocks.filter(hasCells),
      clear: plan.clear.filter(a => a.rows * a.columns > 0),
    };
    return [tabFor(book, kept), kept];
  });
  // A new sheet puts itself in front.
  if (tabs.length > 0 && !shown.isSheetHidden()) book.setActiveSheet(shown);
  // Before they are written: the last writing of a change is what completes it.
  for (const [tab, { hidden }] of tabs) {
    if (hidden !== tab.isSheetHidden()) {
      if (hidden) tab.hideSheet();
      else tab.showSheet();
    }
  }
  // Names stand before the formulas that use them.
  for (const { name, sheet, area } of names) {
    const tab = book.getSheetByName(sheet);
    if (tab) book.setNamedRange(name, rangeOf(tab, area));
  }
  tabs.forEach(([tab, plan], index) => {
    const step = `${plan.name} (${index + 1} of ${sheets.length})`;
    // For whoever looks at the sheet; the pane shows it, too.
    if (sheets.length > 2) book.toast(step, "SLA Metrics");
    tell(`Writing ${step}`, index / sheets.length);
    writeSheet(tab, plan);
  });
  removeSheets(book, remove);
}

function tabFor(book: Book, plan: SheetPlan): Tab {
  const tab = book.getSheetByName(plan.name) || newTab(book, plan);
  const { rows, columns } = extentOf(plan);
  const [maxRows, maxColumns] = [tab.getMaxRows(), tab.getMaxColumns()];
  if (maxRows < rows) tab.insertRowsAfter(maxRows, rows - maxRows);
  if (maxColumns < columns) tab.insertColumnsAfter(maxColumns, columns - maxColumns);
  return tab;
}

function newTab(book: Book, { name, hidden }: SheetPlan): Tab {
  const tab = book.insertSheet(name, book.getNumSheets());
  // At once: a script that is stopped here leaves nothing blank in sight.
  return hidden ? tab.hideSheet() : tab;
}

function writeSheet(tab: Tab, plan: SheetPlan): void {
  const { blocks, clear, hidden } = plan;
  const clearAll = () => {
    if (clear.length > 0) tab.getRangeList(clear.map(addressOf)).clear().clearDataValidations().clearNote();
  };
  if (!hidden) clearAll();
  setLooks(tab, blocks);
  setNumberFormats(tab, blocks);
  for (const { row, column, values } of rectangles(blocks)) {
    tab.getRange(row, column, values.length, values[0]!.length).setValues(values);
  }
  // A hidden list loses its old end last: until its new rows stand, the old ones are the way back.
  if (hidden) clearAll();
  setValidations(tab, plan);
  setConditionalFormats(tab, plan);
  setFormatChoices(tab, plan.formatChoices);
  setNotes(tab, plan);
  setWidths(tab, plan.widths);
  tab.setFrozenRows(plan.frozenRows);
  tab.setFrozenColumns(plan.frozenColumns);
  setCharts(tab, plan);
}

function setWidths(tab: Tab, widths: SheetPlan["widths"]): void {
  const columns = Object.keys(widths).map(Number);
  for (let start = 0, end = 0; start < columns.length; start = end) {
    const first = columns[start]!;
    while (columns[end] === first + end - start && widths[columns[end]!] === widths[first]) end += 1;
    tab.setColumnWidths(first, end - start, widths[first]!);
  }
}

/** A name whose sheet goes would stay behind as an error. */
function removeSheets(book: Book, remove: readonly string[]): void {
  const gone = remove.map(name => book.getSheetByName(name)).filter((tab): tab is Tab => tab !== null);
  if (gone.length === 0) return;
  for (const name of book.getNamedRanges()) {
    if (remove.includes(name.getRange().getSheet().getName())) name.remove();
  }
  for (const tab of gone) book.deleteSheet(tab);
}
