/** Everything that a counting statement needs, decided before: plain data, the same for every engine. */
import type { Known } from "../crm/counts/known.ts";
import type { Decimal, ProblemKind, Role, RowKind } from "../crm/reading.ts";
import type { DateRole } from "../crm/values/formats.ts";
import type { SourceColumn } from "./source.ts";

/** What one value of one column says: `l` the list it stands in, `v` the value; which of the others counts is the list's. */
export interface Rule {
  readonly l: string;
  readonly v: string;
  readonly s?: string;
  readonly n?: number;
  readonly m?: number;
  readonly x?: number;
}

/** Work hours as milliseconds of a day, and the working days on which nobody answers, counted from the calendar's day 0. */
export interface WorkHours {
  readonly opens: number;
  readonly closes: number;
  readonly free: readonly number[];
}

export interface CountModel {
  /** The columns of the table when it was mapped. */
  readonly columns: readonly SourceColumn[];
  readonly roles: Readonly<Partial<Record<Role, number>>>;
  readonly medium: number | null;
  readonly type: number | null;
  readonly deleted: number | null;
  readonly closed: number | null;
  readonly active: number | null;
  readonly names: readonly number[];
  readonly companies: readonly number[];
  readonly products: readonly number[];
  /** Rows with the same value are one lead; null where the same name, creation date and amount may be. */
  readonly key: { readonly column: number; readonly lower: boolean } | null;
  /** The newest of such rows counts; else every row does. */
  readonly merges: boolean;
  /** The amounts of the product rows of a deal add up. */
  readonly adds: boolean;
  readonly wonByDate: boolean;
  /** Any text in the column of the mark says won. */
  readonly wonWhereFilled: boolean;
  readonly decimal: Decimal;
  readonly amountScale: number;
  /** Whether an amount without a currency of its own is in the workbook's; the code in the header where one stands there. */
  readonly headerCurrency: { readonly code: string; readonly ours: boolean } | null;
  /** Of the workbook, or the one most rows have. */
  readonly currency: string | null;
  readonly rowKind: RowKind;
  readonly known: Known;
  readonly timeZone: string | null;
  /** Day since 1970; null: the latest of the table. */
  readonly asOfDay: number | null;
  /** Kinds whose rows are left out. */
  readonly leaveOut: readonly ProblemKind[];
  readonly responseMs: number;
  readonly enoughAttempts: number;
  readonly workHours: WorkHours | null;
  readonly rules: readonly Rule[];
  /** The lists come from a part of the table: what they lack is read as the warehouse writes it. */
  readonly fromSample: boolean;
}

/** Whether a column holds real dates, so that no text of it has to be read. */
export const isTyped = (column: SourceColumn | undefined): boolean =>
  column !== undefined && (column.type === "date" || column.type === "datetime" || column.type === "timestamp");

/** The lists in which the values of date columns stand. */
export const dayList = (role: DateRole) => `day ${role}`;
export const timeList = (role: DateRole) => `time ${role}`;

/** Named so that no text has to be quoted. */
export const cellName = (column: number) => `c${column}`;
