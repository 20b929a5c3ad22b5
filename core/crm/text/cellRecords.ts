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
  const inWords = columnsOfWords(cells, rows, columns);
  const kinds: ColumnKind[] = [];
  for (let column = 0; column < columns; column++) {
    kinds.push(inWords[column] === 1 ? words : columnKind(cells, rows, column));
    if (rows > rowsAtOnce) yield { step: "Reading the cells", done: 0 };
  }
  const allWords = inWords.every(is => is === 1);
  const records: (readonly string[])[] = [];
  for (let from = 0; from < rows; from += rowsAtOnce) {
    if (from > 0) yield { step: "Reading the cells", done: from / rows };
    addRecords(cells.slice(from, Math.min(from + rowsAtOnce, rows)), kinds, allWords, records);
  }
  const halfRead = new Map<number, string>();
  for (const [column, { sample, turned }] of kinds.entries()) if (turned) halfRead.set(column, sample);
  return { records, halfRead };
}

/** Of a column of texts alone nothing has to be found out: only numbers are read by what stands beside them. */
const words: ColumnKind = { dates: false, turned: false, sample: "", zeroIsBlank: false };

/** By column: 1 where it has no number and no date of the sheet. */
function columnsOfWords(cells: ExportCells, rows: number, columns: number): Uint8Array {
  const inWords = new Uint8Array(columns).fill(1);
  for (let row = 0; row < rows; row++) {
    const line = cells[row]!;
    for (let column = 0; column < columns; column++) {
      const cell = line[column];
      if (typeof cell !== "string" && (typeof cell === "number" || isDay(cell))) inWords[column] = 0;
    }
  }
  return inWords;
}

/** A row that is a record as it stands is not copied. */
function addRecords(
  lines: ExportCells,
  kinds: readonly ColumnKind[],
  allWords: boolean,
  records: (readonly string[])[],
) {
  for (const line of lines) {
    if (allWords && line.length === kinds.length && line.every(cell => typeof cell === "string")) {
      records.push(line as readonly string[]);
    } else records.push(kinds.map((kind, column) => cellText(line[column], kind)));
  }
}

function columnKind(cells: ExportCells, rows: number, column: number): ColumnKind {
  let [said, texts, ordered, days, others, sample] = [0, 0, 0, 0, 0, ""];
  for (let row = 0; row < rows; row++) {
    const cell = cells[row]![column];
    if (typeof cell === "number") {
      if (cell >= 20_000 && cell < 80_000) days++;
      else if (cell !== 0) others++;
    } else if (isDay(cell)) days++;
    else if (typeof cell === "string" && cell !== "") {
      said++;
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
  const zeroIsBlank = (said > 1 && said * 4 > others) || (days > 0 && others === 0);
  // A few texts among many dates are slips, which the reading leaves out by itself.
  return { dates, turned: dates && days > 0 && ordered >= (days + texts) * 0.2, sample, zeroIsBlank };
}

/** Whole columns may be given: what is blank at the right and at the end does not count. */
export function filledSize(cells: ExportCells): { rows: number; columns: number } {
  let rows = cells.length;
  while (rows > 0 && cells[rows - 1]!.every(isBlankCell)) rows--;
  let columns = 0;
  for (let row = 0; row < rows; row++) {
    const line = cells[row]!;
    let end = line.length;
    while (end > columns && isBlankCell(line[end - 1])) end--;
    if (end > columns) columns = end;
  }
  return { rows, columns };
}
