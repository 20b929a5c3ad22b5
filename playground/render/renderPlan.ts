/** Writes a plan into the grid. Doing it twice changes nothing. */
import { BooleanNumber, ICommandService, IUndoRedoService } from "@univerjs/core";
import { SetWorksheetColWidthMutation } from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../../core/workbook/model/model.ts";
import type { RenderPlan, SheetPlan } from "../../core/workbook/writing/host.ts";
import type { Grid } from "../grid.ts";
import { applyFormatChoices } from "./formatChoices.ts";
import { replaceNames } from "./names.ts";
import { rangeOf, replaceConditionalFormats, replaceValidations } from "./rules.ts";
import { writeBlocks } from "./writeBlocks.ts";

/** Room below and beside our own cells, for what people add. */
const spare = { rows: 200, columns: 8 };

export function renderPlan(grid: Grid, plan: RenderPlan): void {
  const { api, book } = grid;
  const shownBefore = book.getActiveSheet().getSheetId();
  const sheets = plan.sheets.map(sheet => [sheetFor(grid, sheet), sheet] as const);
  for (const [sheet, { clear }] of sheets) for (const area of clear) clearArea(sheet, area);
  // Names stand before the formulas that use them.
  replaceNames(book, plan.names);
  for (const [sheet, planned] of sheets) {
    setWidths(sheet, planned.widths);
    writeBlocks(sheet, planned.blocks);
    setHeights(sheet, planned.heights ?? {});
    sheet.setFrozenRows(planned.frozenRows);
    sheet.setFrozenColumns(planned.frozenColumns);
    replaceValidations(api, sheet, planned.validations);
    replaceConditionalFormats(sheet, planned.conditionalFormats);
    applyFormatChoices(sheet, planned.formatChoices);
  }
  for (const name of plan.remove) {
    const sheet = book.getSheetByName(name);
    if (sheet !== null) book.deleteSheet(sheet);
  }
  showOrHide(grid, sheets, shownBefore);
  // A render is taken back by the pane as a whole; Ctrl+Z would take it apart call by call.
  grid.univer.__getInjector().get(IUndoRedoService).clearUndoRedo(book.getId());
}

function sheetFor({ book }: Grid, planned: SheetPlan): FWorksheet {
  const { name, hidden } = planned;
  const areas = areasOf(planned);
  const rows = Math.max(1, ...areas.map(area => area.row + area.rows - 1));
  const columns = Math.max(1, ...areas.map(area => area.column + area.columns - 1));
  const sheet = book.getSheetByName(name);
  if (sheet === null) {
    const room = { rowCount: rows + spare.rows, columnCount: columns + spare.columns };
    return book.insertSheet(name, { sheet: { ...room, hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE } });
  }
  if (sheet.getMaxRows() < rows) sheet.setRowCount(rows + spare.rows);
  if (sheet.getMaxColumns() < columns) sheet.setColumnCount(columns + spare.columns);
  return sheet;
}

/** Everything that a plan touches: a sheet must have room for it, or the engine refuses. */
function areasOf({ blocks, clear, validations, conditionalFormats, formatChoices, widths }: SheetPlan): Area[] {
  return [
    ...clear,
    ...blocks.map(({ row, column, cells }) => ({
      row,
      column,
      rows: cells.length,
      columns: Math.max(0, ...cells.map(line => line.length)),
    })),
    ...[...validations, ...conditionalFormats, ...formatChoices].map(({ area }) => area),
    ...Object.keys(widths).map(column => ({ row: 1, column: Number(column), rows: 1, columns: 1 })),
  ];
}

/**
 * Before the cells are written, which fits the heights of their rows. By the mutation alone: the command would measure
 * every row again for each column, two thirds of the time that a build takes.
 */
function setWidths(sheet: FWorksheet, widths: SheetPlan["widths"]): void {
  const commands = sheet.getInject().get(ICommandService);
  for (const [column, width] of Object.entries(widths)) {
    const at = Number(column) - 1;
    if (sheet.getColumnWidth(at) === width) continue;
    commands.syncExecuteCommand(SetWorksheetColWidthMutation.id, {
      unitId: sheet.getWorkbook().getUnitId(),
      subUnitId: sheet.getSheetId(),
      ranges: [{ startRow: 0, endRow: sheet.getMaxRows() - 1, startColumn: at, endColumn: at }],
      colWidth: width,
    });
  }
}

/** After the cells, since writing a wrapped cell measures its row: a formula has no text yet. */
function setHeights(sheet: FWorksheet, heights: Readonly<Record<number, number>>): void {
  for (const [row, height] of Object.entries(heights)) {
    if (sheet.getRowHeight(Number(row) - 1) !== height) sheet.setRowHeightsForced(Number(row) - 1, 1, height);
  }
}

function clearArea(sheet: FWorksheet, area: Area): void {
  if (area.rows > 0 && area.columns > 0) rangeOf(sheet, area).clear();
}

/** Adding a sheet shows it, so the sheet that was in front is brought back, where it is still there to be seen. */
function showOrHide({ book }: Grid, sheets: readonly (readonly [FWorksheet, SheetPlan])[], shownBefore: string): void {
  const visible = sheets.find(([, { hidden }]) => !hidden)?.[0];
  const front = book.getSheetBySheetId(shownBefore) ?? visible;
  if (front !== undefined && !front.isSheetHidden()) book.setActiveSheet(front);
  for (const [sheet, { hidden }] of sheets) {
    if (hidden && !sheet.isSheetHidden()) sheet.hideSheet();
    if (!hidden && sheet.isSheetHidden()) sheet.showSheet();
  }
}
