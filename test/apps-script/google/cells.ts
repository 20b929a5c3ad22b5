/** The cells of one sheet, taking what is written as Google Sheets does. */
import { createHash } from "node:crypto";
import { serialOfDate } from "../../../core/workbook/state/dates.ts";

export interface Cell {
  value: number | string | boolean;
  /** With commas, as under the locale of the United States; "" where the cell holds a value. */
  formula: string;
  format: string;
  note: string;
  validation: object | null;
  look: Readonly<Record<string, unknown>>;
}

export type Locale = "en_US" | "de_DE";

interface Prints {
  readonly contents: string;
  readonly looks: string;
}

const printed = new WeakMap<object, Prints>();

/** Of a rule what was said to its builder. */
const said = (validation: object) => JSON.stringify((validation as { said?: unknown }).said ?? null);

const printOf = (content: unknown) => createHash("sha1").update(JSON.stringify(content)).digest("base64");

/** More columns than a sheet can have. */
const width = 32_768;

export class Cells {
  #cells = new Map<number, Cell>();
  /** Also the cells of a copy, or read as a whole: the next change is made to cells of its own. */
  #shared = false;
  readonly locale: Locale;
  constructor(locale: Locale) {
    this.locale = locale;
  }

  copy(): Cells {
    const copy = new Cells(this.locale);
    copy.#cells = this.#cells;
    copy.#shared = true;
    this.#shared = true;
    return copy;
  }

  /** To be changed. */
  at(row: number, column: number): Cell {
    if (this.#shared) {
      this.#cells = new Map([...this.#cells].map(([key, cell]) => [key, { ...cell }]));
      this.#shared = false;
    }
    const key = row * width + column;
    const found = this.#cells.get(key);
    if (found) return found;
    const cell: Cell = { value: "", formula: "", format: "General", note: "", validation: null, look: {} };
    this.#cells.set(key, cell);
    return cell;
  }

  peek(row: number, column: number): Cell | undefined {
    return this.#cells.get(row * width + column);
  }

  *entries(): Generator<readonly [row: number, column: number, cell: Cell]> {
    for (const [key, cell] of this.#cells) yield [Math.floor(key / width), key % width, cell];
  }

  /** A print of all that stands in the cells and how it looks; of cells that have not changed since it is not made again. */
  prints(): Prints {
    const known = printed.get(this.#cells);
    if (this.#shared && known) return known;
    this.#shared = true;
    const contents: unknown[] = [];
    const looks: unknown[] = [];
    for (const [key, cell] of [...this.#cells].sort(([a], [b]) => a - b)) {
      const { value, formula, format, note, validation, look } = cell;
      if (value !== "" || formula !== "") contents.push(key, formula, value);
      const dressed = format !== "General" || note !== "" || validation !== null || Object.keys(look).length > 0;
      if (dressed) looks.push(key, format, note, validation && said(validation), look);
    }
    const prints = { contents: printOf(contents), looks: printOf(looks) };
    printed.set(this.#cells, prints);
    return prints;
  }

  /** The last row and column with contents. */
  used(): { rows: number; columns: number } {
    let [rows, columns] = [0, 0];
    for (const [key, { value, formula }] of this.#cells) {
      if (value === "" && formula === "") continue;
      rows = Math.max(rows, Math.floor(key / width));
      columns = Math.max(columns, key % width);
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
  shownFormula(cell: Cell | undefined): string {
    const formula = cell?.formula ?? "";
    if (formula === "" || this.locale === "en_US") return formula;
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
