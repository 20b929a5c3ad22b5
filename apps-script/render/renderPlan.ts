/** Writes a plan into the spreadsheet. Doing it twice changes nothing. */
import { hasCells } from "../../core/workbook/model/blocks.ts";
import type { RenderPlan, SheetPlan } from "../../core/workbook/writing/host.ts";
import type { Tell } from "../progress.ts";
import { type Before, beforeOf } from "./before.ts";
import { chartsOf } from "./charts.ts";
import { extentOf } from "./extent.ts";
import { formatChoicesOf } from "./formatChoices.ts";
import { addressOf, setLooks, setNumberFormats } from "./looks.ts";
import { notesOf } from "./notes.ts";
import { rectangles } from "./rectangles.ts";
import { conditionalFormatsOf, rangeOf, validationsOf } from "./rules.ts";

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Tab = GoogleAppsScript.Spreadsheet.Sheet;

/** `tell`: hears of each sheet before it is written, with the share that stands. */
export function renderPlan(book: Book, { sheets, names, remove }: RenderPlan, tell: Tell = () => undefined): void {
  const shown = book.getActiveSheet();
  const front = shown.isSheetHidden() ? null : shown;
  const works = sheets.map(plan => sheetWork(book, withoutEmpty(plan)));
  const takeAway = removal(book, remove);
  const count = book.getNumSheets();
  // From here on there are only writings.
  let added = 0;
  const tabs = works.map(({ makeRoom }) => makeRoom(() => count + added++));
  // A new sheet puts itself in front.
  if (tabs.length > 0 && front) book.setActiveSheet(front);
  // Names stand before the formulas that use them.
  for (const { name, sheet, area } of names) {
    const at = sheets.findIndex(plan => plan.name === sheet);
    const tab = at < 0 ? book.getSheetByName(sheet) : tabs[at]!;
    if (tab) book.setNamedRange(name, rangeOf(tab, area));
  }
  works.forEach(({ write }, index) => {
    const step = `${sheets[index]!.name} (${index + 1} of ${sheets.length})`;
    // For whoever looks at the sheet; the pane shows it, too.
    if (sheets.length > 2) book.toast(step, "SLA Metrics");
    tell(`Writing ${step}`, index / sheets.length);
    write(tabs[index]!);
  });
  takeAway();
}

const withoutEmpty = (plan: SheetPlan): SheetPlan => ({
  ...plan,
  blocks: plan.blocks.filter(hasCells),
  clear: plan.clear.filter(area => area.rows * area.columns > 0),
});

/** What there is to do in one sheet, once it was looked at. */
interface SheetWork {
  readonly makeRoom: (nextPlace: () => number) => Tab;
  readonly write: (tab: Tab) => void;
}

function sheetWork(book: Book, plan: SheetPlan): SheetWork {
  const old = book.getSheetByName(plan.name);
  const before = old && beforeOf(old);
  const setRules = [validationsOf(before, plan), conditionalFormatsOf(before, plan), formatChoicesOf(before, plan)];
  const setOthers = [notesOf(before, plan), chartsOf(before, plan)];
  return {
    makeRoom: nextPlace => roomFor(plan, before, old || book.insertSheet(plan.name, nextPlace())),
    write(tab) {
      writeCells(tab, plan);
      for (const set of setRules) set(tab);
      setWidths(tab, plan.widths);
      tab.setFrozenRows(plan.frozenRows);
      tab.setFrozenColumns(plan.frozenColumns);
      for (const set of setOthers) set(tab);
    },
  };
}

/** As a new sheet is made. */
const newSize = { rows: 1000, columns: 26, hidden: false };

function roomFor(plan: SheetPlan, before: Before | null, tab: Tab): Tab {
  const needed = extentOf(plan);
  const fits = needed.rows <= newSize.rows && needed.columns <= newSize.columns;
  const { rows, columns, hidden } = before || (fits ? newSize : beforeOf(tab));
  // At once: a script that is stopped here leaves nothing blank in sight; and the last writing of a change completes it.
  if (plan.hidden && !hidden) tab.hideSheet();
  if (!plan.hidden && hidden) tab.showSheet();
  if (rows < needed.rows) tab.insertRowsAfter(rows, needed.rows - rows);
  if (columns < needed.columns) tab.insertColumnsAfter(columns, needed.columns - columns);
  return tab;
}

function writeCells(tab: Tab, { blocks, clear, hidden }: SheetPlan): void {
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
}

function setWidths(tab: Tab, widths: SheetPlan["widths"]): void {
  const columns = Object.keys(widths).map(Number);
  for (let start = 0, end = 0; start < columns.length; start = end) {
    const first = columns[start]!;
    while (columns[end] === first + end - start && widths[columns[end]!] === widths[first]) end += 1;
    tab.setColumnWidths(first, end - start, widths[first]!);
  }
}

/** A name whose sheet goes would stay behind as an error. Reads; gives back what writes. */
function removal(book: Book, remove: readonly string[]): () => void {
  const gone = remove.map(name => book.getSheetByName(name)).filter((tab): tab is Tab => tab !== null);
  if (gone.length === 0) return () => undefined;
  const names = book.getNamedRanges().filter(name => remove.includes(name.getRange().getSheet().getName()));
  return () => {
    for (const name of names) name.remove();
    for (const tab of gone) book.deleteSheet(tab);
  };
}
