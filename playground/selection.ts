/** Says which cell is selected, and why an SLA function in it shows an error. */
import { SheetsSelectionsService } from "@univerjs/sheets";
import { a1 } from "../core/workbook/model/address.ts";
import type { SelectedCell } from "../core/workbook/writing/host.ts";
import type { Grid } from "./grid.ts";

export function onSelection(grid: Grid, listener: (selected: SelectedCell) => void): () => void {
  const tell = () => {
    const cell = grid.book.getActiveCell();
    if (cell === null) return;
    const place = { sheetId: cell.getSheetId(), row: cell.getRow(), column: cell.getColumn() };
    listener({
      address: a1(place.row + 1, place.column + 1),
      message: grid.errors.message(place, cell.getRawValue()),
    });
  };
  const moved = grid.univer.__getInjector().get(SheetsSelectionsService).selectionChanged$.subscribe(tell);
  // The same cell can come to show another value without the selection moving.
  const calculated = grid.api.getFormula().calculationResultApplied(tell);
  return () => {
    moved.unsubscribe();
    calculated.dispose();
  };
}
