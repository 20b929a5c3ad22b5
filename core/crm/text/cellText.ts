/** One cell of a sheet -> the text that an export would hold. */
import { dayText, fromDate, fromSerial } from "../../functions/lift/dates.ts";
import type { CellValue } from "../../functions/lift/values.ts";

/** A cell of a sheet; `serial`: a cell of a workbook file that is formatted as a date, as the spreadsheet counts days. */
export type ExportCell = CellValue | { readonly serial: number };

/** What the cells of one column say together. */
export interface ColumnKind {
  /** Numbers in it are days: dates stand beside them as texts. */
  readonly dates: boolean;
  /** Dates stand beside texts like 25/06/2026, so the sheet has read 05/06/2026 in an order of its own. */
  readonly turned: boolean;
  readonly sample: string;
  /** Some hosts hand over a blank cell as 0: among words and dates a 0 is one. */
  readonly zeroIsBlank: boolean;
}

export function cellText(cell: ExportCell, kind?: ColumnKind): string {
  if (typeof cell === "string") return cell;
  if (cell === null || cell === undefined) return "";
  if (isDate(cell)) return momentText(fromDate(cell));
  if (typeof cell === "object") return momentText(fromSerial(cell.serial));
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

export const isBlankCell = (cell: ExportCell) =>
  cell === null || cell === undefined || (typeof cell === "string" && !cell.trim());

/** Dates may come from another realm, where instanceof fails. */
export const isDate = (cell: ExportCell): cell is Date => Object.prototype.toString.call(cell) === "[object Date]";

/** A cell that the sheet itself holds as a date. */
export const isDay = (cell: ExportCell): boolean =>
  typeof cell === "object" && cell !== null && (isDate(cell) || "serial" in cell);
