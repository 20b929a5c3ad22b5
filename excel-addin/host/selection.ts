/** Says which cell is selected, and why an SLA function in it shows an error. */
import type { SelectedCell } from "../../core/workbook/writing/host.ts";
import { messageAt } from "../cellErrors.ts";
import type { ExcelApi } from "./excelApi.ts";

export function onSelection(
  api: Pick<ExcelApi, "newContext" | "onSelectionChanged">,
  listener: (selected: SelectedCell) => void,
): () => void {
  let latest = 0;
  const tell = async () => {
    latest += 1;
    const turn = latest;
    const context = api.newContext();
    const cell = context.workbook.getActiveCell();
    cell.load("address,values,formulas");
    try {
      await context.sync();
    } catch {
      // A chart is selected, or a cell is being edited: there is nothing to say then.
      return;
    }
    if (turn !== latest) return;
    const [value, formula] = [String(cell.values[0]?.[0] ?? ""), String(cell.formulas[0]?.[0] ?? "")];
    const address = cell.address.slice(cell.address.lastIndexOf("!") + 1);
    listener({ address, message: messageAt(cell.address, value, formula) });
  };
  const changed = () => void tell();
  changed();
  return api.onSelectionChanged(changed);
}
