/** Everything that a workbook remembers -> an .xlsx file that computes in any spreadsheet, without the add-in. */
import type { State } from "../../core/workbook/state/state.ts";
import { paperFor } from "../paper.ts";
import { fileWorkbook } from "./fileWorkbook.ts";
import { renderXlsx } from "./renderXlsx.ts";

export { fileName } from "./fileName.ts";

/** `created`: when the file is written, by the clock of whoever writes it. */
export async function workbookFile(state: State, created: Date): Promise<Uint8Array> {
  const { company, currency } = state.settings;
  const title = company === "" ? "SLA workbook" : `SLA workbook of ${company}`;
  return renderXlsx(await fileWorkbook(state), { title, company, paper: paperFor(currency), created });
}
