/**
 * The cells of a sheet as XML. They are ours, not the writer library's: half the time for long sheets, and texts such as
 * "#N/A" stay texts.
 */
import type { Calculated } from "../../core/formulas/calculate.ts";
import type { Scalar } from "../../core/formulas/values.ts";
import { columnLetters } from "../../core/workbook/model/address.ts";
import type { Content, Sheet } from "../../core/workbook/model/model.ts";
import { rowHeights } from "./rowHeights.ts";
import type { SharedStrings } from "./sharedStrings.ts";
import { isBlank, isFormula, type SheetRows } from "./sheetRows.ts";
import { xmlText } from "./xmlText.ts";

export interface CellWriting {
  readonly styleNumbers: readonly number[];
  readonly strings: SharedStrings;
  readonly calculated: Calculated;
}

/** Row by row, as they are asked for. */
export function* sheetData(
  sheet: Sheet,
  rows: SheetRows,
  { styleNumbers, strings, calculated }: CellWriting,
): Generator<string> {
  const heights = rowHeights(sheet);
  const letters: string[] = [];
  const lettersOf = (column: number): string => {
    letters[column] ??= columnLetters(column);
    return letters[column]!;
  };
  yield "<sheetData>";
  for (const [row, pieces] of rows) {
    const height = heights.get(row);
    let line = height === undefined ? `<row r="${row}">` : `<row r="${row}" ht="${height}" customHeight="1">`;
    for (const { column, cells, skipsBlanks, style } of pieces) {
      cells.forEach((content, across) => {
        if (skipsBlanks && isBlank(content)) return;
        const number = styleNumbers[style(across, content)] ?? 0;
        const shown = isFormula(content) ? calculated(sheet.name, row, column + across) : null;
        line += `<c r="${lettersOf(column + across)}${row}" s="${number}"${cellXml(content, shown, strings)}`;
      });
    }
    yield `${line}</row>`;
  }
  yield "</sheetData>";
}

function cellXml(content: Content, shown: Scalar, strings: SharedStrings): string {
  if (content === null || content === "") return "/>";
  if (typeof content === "number") return `><v>${content}</v></c>`;
  if (typeof content === "string") return ` t="s"><v>${strings.indexOf(content)}</v></c>`;
  const formula = `<f>${xmlText(content.f.slice(1))}</f>`;
  if (typeof shown === "number") return `>${formula}<v>${shown}</v></c>`;
  if (typeof shown === "string") return ` t="str">${formula}<v>${xmlText(shown)}</v></c>`;
  if (typeof shown === "boolean") return ` t="b">${formula}<v>${shown ? 1 : 0}</v></c>`;
  return shown === null ? `>${formula}</c>` : ` t="e">${formula}<v>${shown.error}</v></c>`;
}
