/** The port through which the product reaches a spreadsheet. Everything that crosses it is JSON. */
import type { Printable } from "../../agreement/printable.ts";
import type { Progress } from "../../crm/reading.ts";
import type { WarehousePort } from "../../warehouse/port.ts";
import type { Area, Sheet, Workbook } from "../model/model.ts";
import type { Seal } from "./seal.ts";

/** A cell as the host reads it: its value, or its formula with the value it shows; f is "" where that spills in from another cell. */
export type ReadCell =
  | number
  | string
  | boolean
  | null
  | { readonly f: string; readonly v: number | string | boolean | null };

/** The used range of one sheet, from A1. Rows may be shorter than the widest one. */
export interface SheetContent {
  readonly name: string;
  readonly cells: readonly (readonly ReadCell[])[];
}

/** One sheet to write: first `clear`, then the blocks. Everything outside stays as it is. */
export interface SheetPlan extends Sheet {
  /** Areas of an earlier render that this one no longer covers. */
  readonly clear: readonly Area[];
}

/** All that one render does. A sheet that is not named is not touched. Rendering a plan twice changes nothing. */
export interface RenderPlan {
  readonly sheets: readonly SheetPlan[];
  readonly names: Workbook["names"];
  /** Our own sheets that the plan takes away again (undo of a build that added them). */
  readonly remove: readonly string[];
}

/** One change of the whole workbook. The host may make it in one journey, but in this order. */
export interface WholeChange {
  /** The way back, written before anything else; null while going back. */
  readonly ahead: RenderPlan | null;
  readonly plan: RenderPlan;
  /** Written last, once the host has respelled the formulas of the plan. */
  readonly seal: Seal;
}

export interface Host {
  readonly kind: "playground" | "excel" | "sheets";
  /** How new workbooks are built here: SLA functions where they are loaded, plain formulas elsewhere. */
  readonly defaultMode: "sla" | "plain";
  /** Each call of an SLA function is a journey to a server: a column of them becomes one call, see blockFormulas.ts. */
  readonly blockFormulas?: boolean;
  /** The named sheets that exist; the others are left out of the answer. Formulas are settled before they are read. */
  readSheets(names: readonly string[]): Promise<readonly SheetContent[]>;
  render(plan: RenderPlan): Promise<void>;
  /**
   * `ahead`, `plan`, reading our sheets, then the sealing plan of seal.ts. Fails where any part of it fails, with
   * NothingWritten where nothing was begun.
   */
  change(whole: WholeChange): Promise<void>;
  /** The used range of the sheet that the person looks at: "use the sheet I am on". Dates are serial numbers. */
  readActiveSheet(): Promise<SheetContent>;
  showSheet(name: string): Promise<void>;
  /** Example exports that this host can offer; only the playground has some. */
  sampleExports?(): Promise<readonly { readonly name: string; readonly about: string; readonly url: string }[]>;
  /** Calls back with the message behind the error of the selected cell, or null. Gives back a function that stops it. */
  onSelection?(listener: (selected: SelectedCell) => void): () => void;
  /** Calls back with how far a writing is, and with null once it is over. Gives back a function that stops it. */
  onProgress?(listener: (progress: Progress | null) => void): () => void;
  /** Types a formula into the selected cell; refuses a cell that is not blank, with the reason. */
  typeFormula?(formula: string): Promise<void>;
  /** Makes an online document of the agreement and gives its address; only where the person has allowed it. */
  makeDocument?(document: Printable): Promise<string>;
  /** A warehouse whose tables can be counted where they are; only where the person has allowed it. */
  readonly warehouse?: WarehousePort;
  /** Enters SLA formulas again that the host no longer finds the function of; only Excel forgets them. */
  repairFormulas?(): Promise<Repaired>;
}

export interface Repaired {
  /** How many cells were entered again. */
  readonly entered: number;
  /** Protected sheets with such cells, which were left alone. */
  readonly locked: readonly string[];
}

export interface SelectedCell {
  readonly address: string;
  /** The sentence behind the SLA error that the cell shows, or null. */
  readonly message: string | null;
}
