/** The sheet that a person looks at, as an export. */
import type { Refusal } from "../../crm/reading.ts";
import { allSheetNames } from "../../workbook/model/sheetNames.ts";
import { sheetPrefix } from "../../workbook/refresh/sourceName.ts";
import type { ReadCell, SheetContent } from "../../workbook/writing/host.ts";
import type { Given } from "./given.ts";

const whatToDo = "Bring the sheet with the rows of the export to the front, then press again.";

export function sheetAsExport({ name, cells }: SheetContent): Given {
  if (allSheetNames.includes(name)) {
    return refuse(`The sheet in front, "${name}", belongs to the SLA workbook and is no export. ${whatToDo}`);
  }
  if (cells.length === 0) return refuse(`The sheet in front, "${name}", is empty. ${whatToDo}`);
  return { cells: cells.map(row => row.map(shown)), name: `${sheetPrefix}${name}` };
}

/** A formula counts as what it shows. */
const shown = (cell: ReadCell) => (typeof cell === "object" && cell !== null ? cell.v : cell);

const refuse = (text: string): Refusal => ({ kind: "refusal", text });
