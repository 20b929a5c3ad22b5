/** A spreadsheet of Google Sheets in memory, and what a test may ask of it beside the services. */
import { calculate } from "../../../core/formulas/calculate.ts";
import type { Area, Content, Workbook } from "../../../core/workbook/model/model.ts";
import { Cells, type Locale } from "./cells.ts";
import { lastSpilledRow } from "./spill.ts";
import type { Said, Watch } from "./strict.ts";

export interface Tab {
  name: string;
  readonly cells: Cells;
  rows: number;
  columns: number;
  hidden: boolean;
  frozenRows: number;
  frozenColumns: number;
  widths: Record<number, number>;
  conditionalFormats: object[];
  charts: { readonly said: readonly Said[] }[];
  metadata: { key: string; value: string }[];
  /** Who may not change the sheet, or part of it. */
  protectedFromMe: boolean;
}

export type Value = number | string | boolean;

interface Options {
  readonly timeZone?: string;
  readonly locale?: Locale;
  /** Plain formulas show their results; otherwise all formulas show 0. */
  readonly calculated?: boolean;
}

export class Book implements Watch {
  readonly tabs: Tab[] = [];
  readonly names = new Map<string, { tab: Tab; area: Area }>();
  readonly timeZone: string;
  readonly locale: Locale;
  readonly calculated: boolean;
  active: Tab;
  selected: { row: number; column: number; rows?: number; columns?: number } = { row: 1, column: 1 };
  /** Every call of a service since the counting began, such as "Range.setValues SLA Setup". */
  calls: string[] = [];
  /** The call with this number fails, and all after it: the script was stopped. */
  failAt: number | null = null;
  failure = "Exception: Service Spreadsheets failed while accessing document.";
  readOnly = false;
  locked = false;
  toasts: string[] = [];
  /** The cache of the person: texts by key. */
  readonly cache = new Map<string, string>();
  /** All that was ever put there, in its order. */
  readonly notes: (readonly [key: string, text: string])[] = [];
  #calculated: ReturnType<typeof calculate> | null = null;
  readonly #results = new Map<Tab, (row: number, column: number) => Value | undefined>();

  constructor({ timeZone = "Etc/UTC", locale = "en_US", calculated = false }: Options = {}) {
    this.timeZone = timeZone;
    this.locale = locale;
    this.calculated = calculated;
    this.active = this.insert("Sheet1", 0);
  }

  onCall(service: string, method: string): void {
    this.calls.push(`${service}.${method}`);
    if (this.failAt !== null && this.calls.length >= this.failAt) throw new Error(this.failure);
  }

  /** Before every change of the spreadsheet. */
  onWrite(): void {
    this.#results.clear();
    this.#calculated = null;
    if (this.readOnly) throw new Error("Exception: You do not have permission to perform that action.");
  }

  /** The spreadsheet as it is now, for a script that stops here. */
  copy(): Book {
    const copy = new Book(this);
    const tabs = new Map(
      this.tabs.map(tab => [
        tab,
        {
          ...tab,
          cells: tab.cells.copy(),
          conditionalFormats: [...tab.conditionalFormats],
          charts: [...tab.charts],
          metadata: [...tab.metadata],
        },
      ]),
    );
    copy.tabs.splice(0, copy.tabs.length, ...tabs.values());
    copy.active = tabs.get(this.active)!;
    for (const [name, { tab, area }] of this.names) copy.names.set(name, { tab: tabs.get(tab) ?? tab, area });
    return copy;
  }

  insert(name: string, index: number): Tab {
    if (this.tabs.some(tab => tab.name.toLowerCase() === name.toLowerCase())) {
      throw new Error(`Exception: A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    const tab: Tab = {
      name,
      cells: new Cells(this.locale),
      rows: 1000,
      columns: 26,
      hidden: false,
      frozenRows: 0,
      frozenColumns: 0,
      widths: {},
      conditionalFormats: [],
      charts: [],
      metadata: [],
      protectedFromMe: false,
    };
    this.tabs.splice(index, 0, tab);
    this.active = tab;
    return tab;
  }

  tab(name: string): Tab {
    const found = this.tabs.find(tab => tab.name === name);
    if (!found) throw new RangeError(`There is no sheet called ${name}`);
    return found;
  }

  /** What a cell shows, dates as serial numbers. */
  shown(tab: Tab, row: number, column: number): Value {
    const result = this.#results.get(tab) ?? this.#resultsOf(tab);
    this.#results.set(tab, result);
    return result(row, column) ?? tab.cells.peek(row, column)?.value ?? "";
  }

  /** What the formulas of a sheet show, in their own cells and below them. */
  #resultsOf(tab: Tab): (row: number, column: number) => Value | undefined {
    if (this.calculated) this.#calculated ??= calculate(this.#model());
    const at = this.#calculated ?? (() => 0);
    const spilled = new Map<string, Value>();
    for (const [row, column, { formula }] of tab.cells.entries()) {
      const last = formula === "" ? null : lastSpilledRow(formula, row);
      if (last === null) continue;
      const below = Array.from({ length: last - row }, (_, index) => tab.cells.peek(row + 1 + index, column));
      const blocked = below.some(cell => cell !== undefined && (cell.value !== "" || cell.formula !== ""));
      for (let r = row; r <= last; r += 1) if (!blocked) spilled.set(`${r},${column}`, 0.5);
      if (blocked) spilled.set(`${row},${column}`, "#REF!");
    }
    return (row, column) => {
      const found = spilled.size > 0 ? spilled.get(`${row},${column}`) : undefined;
      const formula = tab.cells.peek(row, column)?.formula ?? "";
      if (found !== undefined || formula === "") return found;
      const result = /\bSLA_[A-Z_]+\(/.test(formula) ? 0 : at(tab.name, row, column);
      return typeof result === "object" ? "" : result;
    };
  }

  #model(): Workbook {
    const sheets = this.tabs.map(({ name, cells }) => {
      const { rows, columns } = cells.used();
      const lines = Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (__, c): Content => {
          const cell = cells.peek(r + 1, c + 1);
          if (!cell) return null;
          if (cell.formula !== "" && !/\bSLA_[A-Z_]+\(|ARRAYFORMULA/.test(cell.formula)) return { f: cell.formula };
          return cell.value === "" || typeof cell.value === "boolean" ? null : cell.value;
        }),
      );
      const block = { name: "all", role: "data", look: "data", row: 1, column: 1, cells: lines, formats: ["general"] };
      return { name, blocks: rows > 0 ? [block] : [] };
    });
    const names = [...this.names].map(([name, { tab, area }]) => ({ name, sheet: tab.name, area }));
    return { sheets, names } as unknown as Workbook;
  }

  /** Contents and names: what must be as before when a change is taken back. */
  snapshot(): unknown {
    const tabs = this.tabs.map(({ name, cells, hidden }) => {
      const filled = [...cells.entries()].filter(([, , { value, formula }]) => value !== "" || formula !== "");
      const shown = filled.map(([row, column, { value, formula }]) => [`${row},${column}`, formula || value]);
      return [name, hidden, Object.fromEntries(shown.sort())];
    });
    return { tabs, names: this.#namesHeld() };
  }

  /** The same in short, of all sheets but some: quick to make again where little has changed. */
  print(without: readonly string[] = []): string {
    const tabs = this.tabs.filter(({ name }) => !without.includes(name));
    const contents = tabs.map(({ name, hidden, cells }) => [name, hidden, cells.prints().contents]);
    return JSON.stringify([contents, this.#namesHeld()]);
  }

  /** Formats, notes, rules, charts and all else that is no content, in short. */
  looks(without: readonly string[] = []): string {
    const tabs = this.tabs.filter(({ name }) => !without.includes(name));
    return JSON.stringify(
      tabs.map(tab => [
        tab.name,
        tab.cells.prints().looks,
        [tab.frozenRows, tab.frozenColumns, tab.widths, tab.metadata],
        [...tab.conditionalFormats, ...tab.charts].map(one => (one as { readonly said?: unknown }).said),
      ]),
    );
  }

  #namesHeld(): unknown[] {
    return [...this.names].map(([name, { tab, area }]) => [name, tab.name, area]).sort();
  }
}
