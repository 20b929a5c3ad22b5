/** The cells of one sheet, taking what is written as Google Sheets does. */
import { serialOfDate } from "../../../core/workbook/dates.ts";

export interface Cell {
  value: number | string | boolean;
  /** With commas, as under the locale of the United States; "" where the cell holds a value. */
  formula: string;
  format: string;
  note: string;
  validation: object | null;
  look: Record<string, unknown>;
}

export type Locale = "en_US" | "de_DE";

export class Cells {
  readonly #cells = new Map<string, Cell>();
  readonly locale: Locale;
  constructor(locale: Locale) {
    this.locale = locale;
  }

  copy(): Cells {
    const copy = new Cells(this.locale);
    for (const [key, cell] of this.#cells) copy.#cells.set(key, { ...cell, look: { ...cell.look } });
    return copy;
  }

  at(row: number, column: number): Cell {
    const key = `${row},${column}`;
    const found = this.#cells.get(key);
    if (found) return found;
    const cell: Cell = { value: "", formula: "", format: "General", note: "", validation: null, look: {} };
    this.#cells.set(key, cell);
    return cell;
  }

  peek(row: number, column: number): Cell | undefined {
    return this.#cells.get(`${row},${column}`);
  }

  *entries(): Generator<readonly [row: number, column: number, cell: Cell]> {
    for (const [key, cell] of this.#cells) {
      const [row, column] = key.split(",").map(Number) as [number, number];
      yield [row, column, cell];
    }
  }

  /** The last row and column with contents. */
  used(): { rows: number; columns: number } {
    let [rows, columns] = [0, 0];
    for (const [row, column, { value, formula }] of this.entries()) {
      if (value === "" && formula === "") continue;
      rows = Math.max(rows, row);
      columns = Math.max(columns, column);
    }
    return { rows, columns };
  }

  enter(row: number, column: number, typed: unknown): void {
    const cell = this.at(row, column);
    cell.formula = "";
    if (typeof typed === "number" && Number.isFinite(typed)) cell.value = typed;
    else if (typeof typed === "boolean") cell.value = typed;
    else if (typeof typed === "string") this.#enterText(cell, typed);
    else throw new Error(`Exception: the value ${String(typed)} cannot be entered`);
  }

  #enterText(cell: Cell, text: string): void {
    if (text.length > 50_000) {
      throw new Error("Exception: Your input contains more than the maximum of 50000 characters in a single cell.");
    }
    if (text.startsWith("=")) {
      // Also in a cell marked as text: nobody has shown that the mark alone would stop it.
      cell.value = "";
      cell.formula = this.#understood(text);
      if (cell.formula === "") cell.value = "#ERROR!";
    } else if (cell.format === "@") cell.value = text;
    else if (text.startsWith("'")) cell.value = text.slice(1);
    else if (text.startsWith("+")) cell.formula = `=${text.slice(1)}`;
    else readAsTyped(cell, text);
  }

  #understood(text: string): string {
    const outside = text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
    if (this.locale === "de_DE" && outside.includes(",")) return "";
    return text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|;/g, part => (part === ";" ? "," : part));
  }

  /** As getFormulas gives it. */
  shownFormula({ formula }: Cell): string {
    if (this.locale === "en_US") return formula;
    return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|,/g, part => (part === "," ? ";" : part));
  }
}

/** What a person who types it would get. */
function readAsTyped(cell: Cell, text: string): void {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? serialOfDate(text) : null;
  if (day !== null) {
    cell.value = day;
    if (cell.format === "General") cell.format = "yyyy-mm-dd";
  } else if (/^-?\d+(?:\.\d+)?(?:e\d+)?$/i.test(text)) cell.value = Number(text);
  else if (/^-?\d+(?:\.\d+)?%$/.test(text)) cell.value = Number(text.slice(0, -1)) / 100;
  else if (/^(?:true|false)$/i.test(text)) cell.value = /true/i.test(text);
  else cell.value = text;
}
