import type { Definition } from "../define.ts";
import type { Kind } from "./param.ts";
import type { Argument, CellValue } from "./values.ts";

/** A call as a person types it: =SLA_LEADS_NEEDED(50000, 500, 50%). */
export function formulaText({ name, params }: Definition, args: readonly Argument[]): string {
  const parts = args.map((argument, at) =>
    Array.isArray(argument) ? constantRange(argument) : value(argument as CellValue, params[at]?.kind),
  );
  return `=${name}(${parts.join(", ")})`;
}

function constantRange(rows: readonly (readonly CellValue[])[]): string {
  // An array constant holds no percentages and no blanks.
  return `{${rows.map(row => row.map(cell => value(cell ?? "")).join(",")).join(";")}}`;
}

function value(cell: CellValue, kind?: Kind): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number" && kind === "rate" && cell > 0 && cell <= 1)
    return `${Number((cell * 100).toPrecision(12))}%`;
  if (typeof cell === "boolean") return String(cell).toUpperCase();
  return typeof cell === "string" ? `"${cell.replace(/"/g, '""')}"` : String(cell);
}
