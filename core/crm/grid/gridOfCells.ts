/** The cells of a range that hold a pasted export -> the same table that its text would give. */
import type { Cells } from "../../functions/lift/param.ts";
import type { Refusal } from "../reading.ts";
import { cellRecordsSteps, filledSize } from "../text/cellRecords.ts";
import { cellText } from "../text/cellText.ts";
import { fingerprint } from "../text/fingerprint.ts";
import { findHeader, wholeHeader } from "../text/headerRow.ts";
import { rowsTable } from "../text/rowsTable.ts";
import { skipLinesSteps } from "../text/skipLines.ts";
import type { Table } from "../text/table.ts";

/** A table, and the columns in which the sheet has turned some dates round: a text of such a date, by column. */
export interface CellTable {
  readonly table: Table;
  readonly halfRead: ReadonlyMap<number, string>;
}

export function gridOfCells(cells: Cells): CellTable | Refusal {
  const { rows, columns } = filledSize(cells);
  if (rows < 2) {
    return refuse(
      "a header row with the rows of the export below it is expected; point to all of it, such as A1:K500.",
    );
  }
  if (columns < 2) {
    const first = cellText(cells[0]![0]);
    return refuse(
      `only one column came, starting with "${first.slice(0, 40)}"; split it into columns first, with Text to Columns or Split text to columns.`,
    );
  }
  const { records, halfRead } = finish(cellRecordsSteps(cells));
  const found = findHeader(records);
  if (found === null) {
    return refuse("no row with the names of the columns was found; begin the range with the header row of the export.");
  }
  const { header, at } = wholeHeader(records, found);
  const lines = finish(skipLinesSteps(records, at, header));
  if (lines.rows.length === 0) return refuse("no rows follow the header row; point to all rows of the export.");
  return {
    table: rowsTable(
      {
        // Nothing keeps it; that of the file would take as long as the count.
        fingerprint: "",
        headerFingerprint: fingerprint(header.join("\n")),
        delimiter: "\t",
        header,
        headerRow: at + 1,
        skipped: lines.skipped,
      },
      lines.rows,
      lines.rowNumbers,
    ),
    halfRead,
  };
}

function finish<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const refuse = (text: string): Refusal => ({ kind: "refusal", text });
