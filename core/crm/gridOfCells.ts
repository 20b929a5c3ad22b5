/** The cells of a sheet that hold a pasted export -> the same table that its text would give. */
import { dayText, fromDate, fromSerial } from "../functions/lift/dates.ts";
import type { Cells } from "../functions/lift/param.ts";
import type { CellValue } from "../functions/lift/values.ts";
import { fingerprint } from "./fingerprint.ts";
import { findHeader } from "./headerRow.ts";
import type { Refusal } from "./reading.ts";
import { scanDate } from "./scanDate.ts";
import { skipLinesSteps } from "./skipLines.ts";
import type { Table } from "./table.ts";

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
  const kinds = Array.from({ length: columns }, (_, column) => columnKind(cells, rows, column));
  const records: string[][] = [];
  for (let row = 0; row < rows; row++) {
    const record: string[] = [];
    for (let column = 0; column < columns; column++) record.push(cellText(cells[row]![column], kinds[column]));
    records.push(record);
  }
  const found = findHeader(records);
  if (found === null) {
    return refuse("no row with the names of the columns was found; begin the range with the header row of the export.");
  }
  const header = records[found]!.map(cell => cell.trim());
  const lines = finish(skipLinesSteps(records, found, header));
  if (lines.rows.length === 0) return refuse("no rows follow the header row; point to all rows of the export.");
  const halfRead = new Map<number, string>();
  for (const [column, { sample, turned }] of kinds.entries()) if (turned) halfRead.set(column, sample);
  return {
    table: {
      kind: "table",
      fingerprint: fingerprint(records.map(record => record.join("\t")).join("\n")),
      headerFingerprint: fingerprint(header.join("\n")),
      delimiter: "\t",
      header,
      headerRow: found + 1,
      ...lines,
    },
    halfRead,
  };
}

interface ColumnKind {
  /** Numbers in it are days: dates stand beside them as texts. */
  readonly dates: boolean;
  /** Dates stand beside texts like 25/06/2026, so the sheet has read 05/06/2026 in an order of its own. */
  readonly turned: boolean;
  readonly sample: string;
  /** Some hosts hand over a blank cell as 0: among words and dates a 0 is one. */
  readonly zeroIsBlank: boolean;
}

function columnKind(cells: Cells, rows: number, column: number): ColumnKind {
  let [words, texts, ordered, days, others, sample] = [0, 0, 0, 0, 0, ""];
  for (let row = 0; row < rows; row++) {
    const cell = cells[row]![column];
    if (typeof cell === "number") {
      if (cell >= 20_000 && cell < 80_000) days++;
      else if (cell !== 0) others++;
    } else if (isDate(cell)) days++;
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

/** One cell as an export would spell it. */
export function cellText(cell: CellValue, kind?: ColumnKind): string {
  if (typeof cell === "string") return cell;
  if (cell === null || cell === undefined) return "";
  if (isDate(cell)) return momentText(fromDate(cell));
  if (typeof cell !== "number") return String(cell).toUpperCase();
  if (cell === 0 && kind?.zeroIsBlank) return "";
  if (kind?.dates) return momentText(fromSerial(cell));
  const text = String(cell);
  // Three decimals could be taken for thousands; in a cell that holds a number the point is the decimal sign.
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

function momentText(at: number | null): string {
  if (at === null) return "";
  const seconds = Math.round(at / 1000) % 86_400;
  if (seconds === 0) return dayText(Math.round(at / 1000) * 1000);
  const two = (part: number) => String(part).padStart(2, "0");
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return `${dayText(at)} ${clock}${seconds % 60 === 0 ? "" : `:${two(seconds % 60)}`}`;
}

/** Whole columns may be given: what is blank at the right and at the end does not count. */
function filledSize(cells: Cells): { rows: number; columns: number } {
  let [rows, columns] = [0, 0];
  for (const [row, line] of cells.entries()) {
    let end = line.length;
    while (end > 0 && isBlank(line[end - 1])) end--;
    if (end > 0) rows = row + 1;
    columns = Math.max(columns, end);
  }
  return { rows, columns };
}

const isBlank = (cell: CellValue) => cell === null || cell === undefined || (typeof cell === "string" && !cell.trim());

/** Dates may come from another realm, where instanceof fails. */
const isDate = (cell: CellValue): cell is Date => Object.prototype.toString.call(cell) === "[object Date]";

function finish<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const refuse = (text: string): Refusal => ({ kind: "refusal", text });
