/** Turns the whole workbook to SLA functions or to plain formulas; the numbers stay. */

import type { FormulaMode } from "../state/state.ts";
import type { Host } from "../writing/host.ts";
import { readyWorkbook } from "./ready.ts";
import { refuseTooLarge } from "./supportedSize.ts";
import { writeWhole } from "./writeWhole.ts";

export async function convertWorkbook(host: Host, mode: FormulaMode): Promise<void> {
  const { contents, record, state, overwritten, undo } = await readyWorkbook(host);
  refuseTooLarge(state);
  await writeWhole(host, {
    state: { ...state, mode },
    contents,
    record,
    before: state,
    keep: overwritten,
    last: undo,
    undo: () => undo,
  });
}
