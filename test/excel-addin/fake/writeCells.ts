/** What Excel makes of a value that is written into a cell. */
import type { Area } from "../../../core/workbook/model/model.ts";
import { ExcelError } from "./excelError.ts";
import { type FakeBook, type FakeSheet, keyOf, type Value } from "./fakeBook.ts";

const longestText = 32_767;
const longestFormula = 8_192;

export function writeCells(book: FakeBook, sheet: FakeSheet, area: Area, matrix: unknown): void {
  if (!Array.isArray(matrix) || matrix.length !== area.rows) throw wrongSize(area);
  matrix.forEach((line: unknown, row) => {
    if (!Array.isArray(line) || line.length !== area.columns) throw wrongSize(area);
    for (const [column, given] of line.entries()) writeCell(book, sheet, area.row + row, area.column + column, given);
  });
  book.dirty = true;
}

const wrongSize = ({ rows, columns }: Area) =>
  new ExcelError("InvalidArgument", `The values do not have the size of the range, ${rows} by ${columns}.`);

/** null leaves the cell as it is. */
export function writeCell(book: FakeBook, sheet: FakeSheet, row: number, column: number, given: unknown): void {
  if (given === null) return;
  const key = keyOf(row, column);
  if (given === "") sheet.cells.delete(key);
  else if (typeof given === "string") sheet.cells.set(key, fromText(book, given, sheet.patterns.get(key) ?? "General"));
  else if (typeof given === "boolean" || (typeof given === "number" && Number.isFinite(given)))
    sheet.cells.set(key, { formula: null, value: given });
  else throw new ExcelError("InvalidArgument", `${String(given)} cannot stand in a cell.`);
}

function fromText(book: FakeBook, text: string, pattern: string): { formula: string | null; value: Value } {
  if (text.length > longestText) throw new ExcelError("InvalidArgument", "The text is too long for a cell.");
  // The first apostrophe is a mark of Excel's, not part of the text.
  if (text.startsWith("'")) return { formula: null, value: text.slice(1) };
  if (pattern === "@") return { formula: null, value: text };
  if (/^[=+\-@]/.test(text) && Number.isNaN(Number(text))) return { formula: formulaOf(book, text), value: 0 };
  return { formula: null, value: typed(text) };
}

function formulaOf(book: FakeBook, text: string): string {
  if (text.length > longestFormula) throw new ExcelError("InvalidArgument", "The formula is too long.");
  const formula = text.startsWith("=") ? text : `=${text}`;
  for (const [, quoted] of withoutTexts(formula).matchAll(/'((?:[^']|'')+)'!/g)) {
    const name = quoted!.replace(/''/g, "'");
    if (!book.find(name))
      throw new ExcelError("InvalidArgument", `The formula names the sheet ${name}, which is not there.`);
  }
  if (count(withoutTexts(formula), "(") !== count(withoutTexts(formula), ")")) {
    throw new ExcelError("InvalidArgument", "The formula has brackets that do not match.");
  }
  return formula;
}

const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');
const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** As if it were typed: what looks like a number, a percentage, a date or a truth value becomes one. */
export function typed(text: string): Value {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === "true";
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return Number(trimmed);
  if (/^[+-]?\d+(\.\d+)?%$/.test(trimmed)) return Number(trimmed.slice(0, -1)) / 100;
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
  if (date) return Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / 86_400_000 + 25_569;
  return text;
}
