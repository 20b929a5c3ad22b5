/** What Excel hands over for an argument -> what core reads. */
import type { Argument, CellValue } from "../core/functions/lift/values.ts";

/** null = omitted. */
export function excelArgument(value: unknown): Argument {
  if (!Array.isArray(value)) return excelCell(value);
  return value.map((row: unknown) => (Array.isArray(row) ? row.map(excelCell) : [excelCell(row)]));
}

function excelCell(value: unknown): CellValue {
  if (value === null || value === undefined) return value;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  const error = errorIn(value);
  if (error !== null) return error;
  // A formatted number, or another of Excel's data types: what the cell is worth in a formula.
  const { basicValue } = value as { basicValue?: unknown };
  return typeof basicValue === "number" || typeof basicValue === "string" || typeof basicValue === "boolean"
    ? basicValue
    : String(value);
}

/** The first error value among the arguments, such as #N/A, or null. */
export function firstError(args: readonly unknown[]): string | null {
  for (const argument of args) {
    if (Array.isArray(argument)) {
      const inside = firstError(argument);
      if (inside !== null) return inside;
    } else {
      const error = errorIn(argument);
      if (error !== null) return error;
    }
  }
  return null;
}

/** Excel has written errors as objects with basicValue, and as its own error with code. */
function errorIn(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return null;
  const { basicValue, code } = value as { basicValue?: unknown; code?: unknown };
  for (const text of [basicValue, code]) if (typeof text === "string" && /^#[A-Z]/.test(text)) return text;
  return null;
}
