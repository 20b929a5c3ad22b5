/** The cells of the answer as a program, a spreadsheet or a person may have written them. */
import { dayName } from "../crm/values/calendar.ts";
import { countedColumns } from "./countedColumns.ts";

/** Days from the spreadsheet's day 0 to 1970-01-01. */
const dayOf1970 = 25_569;

/** A blank cell, and what programs write for NULL. */
export function cellOf(cell: string): string | null {
  const text = cell.trim();
  return text === "" || /^(?:null|none|nan|\\n)$/i.test(text) ? null : text;
}

/** A spreadsheet makes dates of months and days; a month is cut back to itself. */
export function periodOf(text: string, part: string): string | null {
  if (text === "") return null;
  const iso = /^\d{5}(?:\.0)?$/.test(text)
    ? dayName(Number(text) - dayOf1970)
    : text.replace(/[T ]00:00(?::00)?.*$/, "");
  return part === "cohort" || part === "booked" || part === "maturity"
    ? iso.replace(/^(\d{4}-\d{2})-\d{2}$/, "$1")
    : iso;
}

const monthParts = new Set<unknown>(["cohort", "booked", "maturity"]);
const dayParts = new Set<unknown>(["as of", "first", "week"]);

/** What is wrong with a row, as the end of a sentence; null where nothing is. */
export function cellProblem(row: readonly unknown[]): string | null {
  const [part, period] = row;
  const shape = monthParts.has(part) ? /^\d{4}-(?:0[1-9]|1[0-2])$/ : dayParts.has(part) ? /^\d{4}-\d{2}-\d{2}$/ : null;
  const mayLack = part === "first" || part === "as of";
  if (shape !== null && !(period === null && mayLack) && !shape.test(String(period ?? ""))) {
    return `has "${period ?? ""}" as its period, where ${monthParts.has(part) ? "a month such as 2026-06" : "a day such as 2026-06-30"} is expected.`;
  }
  for (let at = 5; at < countedColumns.length; at++) {
    const cell = row[at];
    const fits =
      countedColumns[at] === "revenue" ? /^\d{1,15}(?:\.\d{1,12})?(?:[eE][+-]?\d{1,2})?$/ : /^\d{1,12}(?:\.0{1,6})?$/;
    if (cell != null && !fits.test(String(cell))) {
      return `has "${cell}" in the column "${countedColumns[at]}", where a number such as ${countedColumns[at] === "revenue" ? "1250.5" : "12"} is expected.`;
    }
  }
  return null;
}
