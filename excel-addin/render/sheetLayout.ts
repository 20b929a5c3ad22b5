/** Widths, frozen panes and print setup: once, when a sheet is made. Later they are the person's. Heights follow the text. */
import { a1, areaAddress, columnLetters } from "../../core/workbook/model/address.ts";
import type { SheetPlan } from "../../core/workbook/writing/host.ts";
import { type Step, step } from "./step.ts";

/** Excel measures widths in points, 72 an inch; the model in pixels, 96 an inch. */
const pointsOfPixel = 0.75;
/** Excel refuses higher rows. */
const highestRow = 409;

export function layoutSteps(sheet: SheetPlan): Step[] {
  const widths = Object.entries(sheet.widths).map(([column, width]) =>
    step(4, context => {
      const letters = columnLetters(Number(column));
      const { format } = context.workbook.worksheets.getItem(sheet.name).getRange(`${letters}:${letters}`);
      format.columnWidth = width * pointsOfPixel;
    }),
  );
  // What is hidden is neither scrolled nor printed.
  return sheet.hidden ? widths : [...widths, freezeStep(sheet), printStep(sheet)];
}

export const heightSteps = ({ name, heights = {} }: SheetPlan): Step[] =>
  Object.entries(heights).map(([row, height]) =>
    step(4, context => {
      const { format } = context.workbook.worksheets.getItem(name).getRange(`${row}:${row}`);
      format.rowHeight = Math.min(height * pointsOfPixel, highestRow);
    }),
  );

const freezeStep = ({ name, frozenRows, frozenColumns }: SheetPlan): Step =>
  step(5, context => {
    const { freezePanes } = context.workbook.worksheets.getItem(name);
    if (frozenRows > 0 && frozenColumns > 0) freezePanes.freezeAt(`A1:${a1(frozenRows, frozenColumns)}`);
    else if (frozenRows > 0) freezePanes.freezeRows(frozenRows);
    else if (frozenColumns > 0) freezePanes.freezeColumns(frozenColumns);
  });

const printStep = ({ name, frozenRows, print }: SheetPlan): Step =>
  step(6, context => {
    const { pageLayout } = context.workbook.worksheets.getItem(name);
    pageLayout.orientation = (print?.landscape ?? true) ? "Landscape" : "Portrait";
    // No number of pages down: as many as it takes.
    if (print?.fitWidth ?? true) pageLayout.zoom = { horizontalFitToPages: 1 };
    if (print?.area) pageLayout.setPrintArea(areaAddress(print.area));
    if (frozenRows > 0) pageLayout.setPrintTitleRows(`$1:$${frozenRows}`);
  });
