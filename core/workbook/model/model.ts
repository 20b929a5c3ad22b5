/**
 * The workbook as plain data: what stands in which cell and what it means. Hosts decide how it looks.
 * Rows and columns count from 1.
 */

/** A formula in the spreadsheet's own spelling (English names, comma separators), starting with "=". */
export interface Formula {
  readonly f: string;
}

/** What one cell holds. A string is always text, whatever it starts with; only `{ f }` is ever a formula. */
export type Content = number | string | null | Formula;

/**
 * What a value means; each host translates it into a number format. Dates and times are serial numbers. "money0" and
 * "money3" are money of a currency without cents and with three decimals: inCurrency.ts puts them in.
 */
export type Format =
  | "text"
  | "count"
  | "decimal"
  | "money"
  | "money0"
  | "money3"
  | "rate"
  | "date"
  | "month"
  | "time"
  | "general";

/** What a block is for the reader; each host translates it into colours and fonts. */
export type Look =
  | "title"
  | "heading"
  | "label"
  | "input"
  | "result"
  | "total"
  | "tile"
  | "note"
  | "data"
  /** Running text: wrapped within its column, at the top of its cell. */
  | "text";

/** label and formula: ours, fingerprinted. input: the person's. data: written whole by each refresh. */
export type BlockRole = "label" | "input" | "formula" | "data";

/** A rectangle with one role and one look, written by one call of the host. */
export interface Block {
  /** Unique in its sheet; stays the same when rows come or go. */
  readonly name: string;
  readonly role: BlockRole;
  readonly look: Look;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Content[])[];
  /** One format a column; the last one holds for the columns after it. */
  readonly formats: readonly Format[];
  /** What each row stands for, where rows can come, go or move between renders. */
  readonly rowKeys?: readonly string[];
  /** A list that people may add to: everything below it in its columns belongs to it. */
  readonly openEnded?: boolean;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Rule =
  | { readonly kind: "list"; readonly values: readonly string[] }
  | { readonly kind: "number"; readonly min: number; readonly max?: number }
  | { readonly kind: "whole"; readonly min: number; readonly max?: number }
  | { readonly kind: "date" };

/** A blank cell always passes. */
export interface Validation {
  readonly area: Area;
  readonly rule: Rule;
  /** One sentence: what to enter. */
  readonly help: string;
}

/** Highlights the cells of an area for which a native formula, written for the first cell, is true. */
export interface ConditionalFormat {
  readonly area: Area;
  readonly formula: string;
  readonly highlight: "good" | "warning" | "bad" | "muted";
}

/** The number format of an area follows the choice in one cell (the metric selector of the grid). */
export interface FormatChoice {
  readonly area: Area;
  readonly selector: { readonly row: number; readonly column: number };
  readonly formats: Readonly<Record<string, Format>>;
}

export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A chart as data; hosts that can draw it do. */
export interface Chart {
  readonly kind: "bar" | "column" | "line";
  readonly title: string;
  /** The cells it covers. */
  readonly place: Area;
  readonly categories: Area;
  /** "limit": a goal or a bound, drawn as a thin line over what it limits, also over columns. */
  readonly series: readonly { readonly title: string; readonly values: Area; readonly as?: "limit" }[];
  /** Of the value axis; count where it is not given. */
  readonly format?: Format;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly blocks: readonly Block[];
  /** Column number -> width in pixels. */
  readonly widths: Readonly<Record<number, number>>;
  /** Row number -> height in pixels, where running text that a formula writes needs more than one line. */
  readonly heights?: Readonly<Record<number, number>>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly formatChoices: readonly FormatChoice[];
  readonly notes: readonly CellNote[];
  readonly charts: readonly Chart[];
  /** How it leaves the printer, where the host can say so. */
  readonly print?: PrintSetup;
}

export interface PrintSetup {
  /** Only these cells are printed; without it all of them. */
  readonly area?: Area;
  /** Rows that every page begins with; without it the frozen ones. */
  readonly titleRows?: number;
  readonly landscape: boolean;
  /** One page wide, as many pages long as it takes. */
  readonly fitWidth: boolean;
  /** Rows that a new page begins with. */
  readonly pagesFrom?: readonly number[];
}

export interface DefinedName {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
}
