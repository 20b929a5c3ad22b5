/** The product's port to the grid. */

import type { FormatChoice } from "../core/workbook/model/model.ts";
import { changeInSteps } from "../core/workbook/writing/changeInSteps.ts";
import type { Host } from "../core/workbook/writing/host.ts";
import { notBlank } from "../core/workbook/writing/notBlank.ts";
import type { Grid } from "./grid.ts";
import { readSheets } from "./readSheets.ts";
import { applyFormatChoices } from "./render/formatChoices.ts";
import { renderPlan } from "./render/renderPlan.ts";
import { sampleExports } from "./sampleExports.ts";
import { onSelection } from "./selection.ts";

export function playgroundHost(grid: Grid): Host {
  const { api, book } = grid;
  const choices = new Map<string, readonly FormatChoice[]>();
  api.addEvent(api.Event.SheetValueChanged, ({ effectedRanges }) => {
    for (const range of effectedRanges) {
      const sheet = book.getSheetByName(range.getSheetName());
      const touched = (choices.get(range.getSheetName()) ?? []).filter(({ selector: { row, column } }) => {
        const inRows = range.getRow() < row && row <= range.getLastRow() + 1;
        return inRows && range.getColumn() < column && column <= range.getLastColumn() + 1;
      });
      if (sheet !== null) applyFormatChoices(sheet, touched);
    }
  });
  const host: Host = {
    kind: "playground",
    defaultMode: "sla",
    readSheets: names => readSheets(grid, names),
    async render(plan) {
      for (const { name, formatChoices } of plan.sheets) choices.set(name, formatChoices);
      for (const name of plan.remove) choices.delete(name);
      renderPlan(grid, plan);
    },
    change: whole => changeInSteps(host, whole),
    async readActiveSheet() {
      const name = book.getActiveSheet().getSheetName();
      return (await readSheets(grid, [name]))[0] ?? { name, cells: [] };
    },
    async showSheet(name) {
      const sheet = book.getSheetByName(name);
      if (sheet === null) return;
      if (sheet.isSheetHidden()) sheet.showSheet();
      book.setActiveSheet(sheet);
    },
    sampleExports: async () => sampleExports,
    onSelection: listener => onSelection(grid, listener),
    async typeFormula(formula) {
      const cell = book.getActiveCell();
      if (cell === null) throw new Error("No cell is selected: select a blank cell first.");
      if (cell.getFormula() !== "" || (cell.getRawValue() ?? "") !== "") {
        throw new Error(notBlank(cell.getA1Notation()));
      }
      cell.setFormula(formula);
    },
  };
  return host;
}
