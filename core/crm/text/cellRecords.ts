/** The cells of a sheet -> records of text, as a CSV file of them would give. */

import type { Progress } from "../reading.ts";
import { scanDate } from "../values/scanDate.ts";
import { type ColumnKind, cellText, type ExportCell, isBlankCell, isDay } from "./cellText.ts";

export type ExportCells = readonly (readonly ExportCell[])[];

export interface CellRecords {
  readonly records: readonly (readonly string[])[];
  /** The columns in which the sheet has turned some dates round: a text of such a date, by column. */
  readonly halfRead: ReadonlyMap<number, string>;
}

const rowsAtOnce = 4000;

export function* cellRecordsSteps(cells: ExportCells): Generator<Progress, CellRecords> {
  const { rows, columns } = filledSize(cells);
  const kinds: ColumnKind[] = [];
  for (let column = 0; column < columns; column++) {
    kinds.push(columnKind(cells, rows, column));
    if (rows > rowsAtOnce) yield { step: "Reading the cells", done: 0 };
  }
  const records: string[][] = [];
  for (let row = 0; row < rows; row++) {
    const record: string[] = [];
    for (let column = 0; column < columns; column++) record.push(cellText(cells[row]![column], kinds[column]));
    records.push(record);
    if (row % rowsAtOnce === rowsAtOnce - 1) yield { step: "Reading the cells", done: row / rows };
  }
  const halfRead = new Map<number, string>();
  for (const [column, { sample, turned }] of kinds.entries()) if (turned) halfRead.set(column, sample);
  return { records, halfRead };
}

function columnKind(cells: ExportCells, rows: number, column: number): ColumnKind {
  let [words, texts, ordered, days, others, sample] = [0, 0, 0, 0, 0, ""];
  for (let row = 0; row < rows; row++) {
    const cell = cells[row]![column];
    if (typeof cell === "number") {
      if (cell >= 20_000 && cell < 80_000) days++;
      else if (cell !== 0) others++;
    } else if (isDay(cell)) days++;
    else if (typeof cell === "string" && cell !== "") {
      words++;
      const form = scanDate(cell)?.form;
      if (form === undefined || form === "serial" || form === "epoch") continue;
      texts++;
      if (form !== "yearLast") continue;
      ordered++;
      sample = cell.trim();
    }
  }
  const dates = texts > 0 && others === 0;
  // The header is a word too.
  const zeroIsBlank = (words > 1 && words * 4 > others) || (days > 0 && others === 0);
  // A few texts among many dates are slips, which the reading leaves out by itself.
  return { dates, turned: dates && days > 0 && ordered >= (days + texts) * 0.2, sample, zeroIsBlank };
}

/** Whole columns may be given: what is blank at the right and at the end does not count. */
export function filledSize(cells: ExportCells): { rows: number; columns: number } {
  let [rows, columns] = [0, 0];
  for (const [row, line] of cells.entries()) {
    let end = line.length;
    while (end > 0 && isBlankCell(line[end - 1])) end--;
    if (end > 0) rows = row + 1;
    columns = Math.max(columns, end);
  }
  return { rows, columns };
}
