/** The input cells of SLA Agreement or SLA Playbook -> what people filled in. Without the sheet, the starting texts. */
import type { Filled, FilledField } from "../../agreement/filledField.ts";
import { rowCount } from "../model/grid.ts";
import type { FilledPlaces } from "../sheets/filledList.ts";
import type { SheetContent } from "../writing/host.ts";
import { type CellReader, choiceAt, dateAt, numberAt, textAt } from "./values.ts";

export function readFilled(
  content: SheetContent,
  { column, fields }: FilledPlaces,
  start: Filled,
  problems: string[],
): Filled {
  if (rowCount(content) === 0) return start;
  const reader: CellReader = { content, problems };
  return Object.fromEntries(
    fields.map(({ row, field }) => [field.key, readField(reader, row, column + 1, field, start)]),
  );
}

function readField(reader: CellReader, row: number, column: number, field: FilledField, start: Filled): string {
  const { rule, format, label } = field;
  if (rule?.kind === "list") return choiceAt(reader, row, column, label, rule.values) ?? start[field.key] ?? "";
  if (format === "text") return textAt(reader, row, column);
  if (format === "date") return dateAt(reader, row, column, label) ?? "";
  const number =
    rule?.kind === "number" || rule?.kind === "whole"
      ? numberAt(reader, row, column, label, rule.min, rule.max)
      : numberAt(reader, row, column, label);
  return number === null ? "" : String(number);
}
