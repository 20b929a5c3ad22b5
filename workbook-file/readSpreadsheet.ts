/** The only place that knows the reader of .xlsx files: bytes -> the cells of one sheet, for the reading of exports. */
import { type CellValue, readXlsx, streamXlsxRows } from "hucre/xlsx";
import type { Refusal } from "../core/crm/reading.ts";
import type { ExportCells } from "../core/crm/text/cellRecords.ts";
import type { ExportCell } from "../core/crm/text/cellText.ts";
import { checkPackage } from "./checkPackage.ts";

/** Below the header; more would take minutes and most of the memory of a page. */
const mostRows = 1_000_000;
const mostCells = 8_000_000;

export interface Spreadsheet {
  readonly kind: "spreadsheet";
  /** Names of the visible sheets, in their order. */
  readonly sheets: readonly string[];
  /** The one that was read. */
  readonly sheet: string;
  /** Row 1 of the sheet is the first; dates keep the wall clock that the cell shows. */
  readonly cells: ExportCells;
  /** What a person should know; goes with the cells into the reading. */
  readonly notes: readonly string[];
}

export interface SpreadsheetOptions {
  /** Without it, the first sheet that holds a table. */
  readonly sheet?: string;
  readonly signal?: AbortSignal;
  /** Rows read so far; waited for, so that a page can paint and take a press of Cancel meanwhile. */
  readonly onProgress?: (rows: number) => void | Promise<void>;
}

export async function readSpreadsheet(
  bytes: Uint8Array,
  options: SpreadsheetOptions = {},
): Promise<Spreadsheet | Refusal> {
  const refused = checkPackage(bytes);
  if (refused !== null) return refused;
  try {
    return await readSheets(bytes, options);
  } catch {
    if (options.signal?.aborted) return refuse("The reading was stopped.");
    return refuse("The workbook is damaged and cannot be read. Export it again, or save it as CSV.");
  }
}

async function readSheets(bytes: Uint8Array, options: SpreadsheetOptions): Promise<Spreadsheet | Refusal> {
  const sheets = await visibleSheets(bytes);
  if (sheets.length === 0)
    return refuse("The workbook has no visible sheet. Show the sheet with the export, and save.");
  const list = sheets.map(name => `"${name}"`).join(", ");
  if (options.sheet !== undefined && !sheets.includes(options.sheet)) {
    return refuse(`The workbook has no sheet "${options.sheet}". Its sheets are ${list}.`);
  }
  let first: { readonly sheet: string; readonly cells: ExportCells } | null = null;
  for (const sheet of options.sheet === undefined ? sheets : [options.sheet]) {
    const cells = await cellsOf(bytes, sheet, options);
    if ("kind" in cells) return cells;
    const found = { sheet, cells };
    first = first ?? found;
    if (options.sheet === undefined && !isTable(cells)) continue;
    first = found;
    break;
  }
  const { sheet, cells } = first!;
  const others = options.sheet === undefined ? sheets.slice(sheets.indexOf(sheet) + 1) : [];
  const together = await withSameHeader(bytes, cells, others, options);
  if ("kind" in together) return together;
  const { parts } = together;
  const notes =
    parts.length > 0
      ? [
          `The sheets ${[sheet, ...parts.map(part => part.sheet)].map(name => `"${name}"`).join(", ")} have the same columns and were read as one list, one below the other: ${parts.map(part => `"${part.sheet}" begins at row ${part.from}`).join(", ")}.`,
        ]
      : sheets.length > 1
        ? [`The sheet "${sheet}" was read; the workbook has ${list}.`]
        : [];
  return { kind: "spreadsheet", sheets, sheet, cells: together.cells, notes };
}

interface Together {
  readonly cells: ExportCells;
  readonly parts: readonly { readonly sheet: string; readonly from: number }[];
}

/** A sheet for each month: those with the columns of the first one, below it. */
async function withSameHeader(
  bytes: Uint8Array,
  cells: ExportCells,
  others: readonly string[],
  options: SpreadsheetOptions,
): Promise<Together | Refusal> {
  const header = headerOf(cells);
  const all = [...cells];
  const parts: { sheet: string; from: number }[] = [];
  for (const sheet of others) {
    const more = await cellsOf(bytes, sheet, options);
    if ("kind" in more || headerOf(more) !== header) continue;
    parts.push({ sheet, from: all.length + 1 });
    for (const row of more) all.push(row);
    if (all.length > mostRows) {
      return refuse(`The sheets of this workbook have more than ${mostRows} rows together. Choose one sheet.`);
    }
  }
  return { cells: parts.length === 0 ? cells : all, parts };
}

/** The first row of a table, as one text; blank without one. */
function headerOf(cells: ExportCells): string {
  const row = cells.find(each => each.filter(cell => cell !== null && cell !== "").length >= 3) ?? [];
  return row
    .map(cell =>
      String(cell ?? "")
        .trim()
        .toLowerCase(),
    )
    .join("\n");
}

async function visibleSheets(bytes: Uint8Array): Promise<readonly string[]> {
  const names: string[] = [];
  await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }) => {
      if (!hidden && !veryHidden) names.push(name);
      return false;
    },
  });
  return names;
}

async function cellsOf(
  bytes: Uint8Array,
  sheet: string,
  { signal, onProgress }: SpreadsheetOptions,
): Promise<ExportCells | Refusal> {
  const cells: ExportCell[][] = [];
  let filled = 0;
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    if (signal?.aborted) throw new Error("stopped");
    let end = values.length;
    while (end > 0 && (values[end - 1] === null || values[end - 1] === "")) end--;
    if (end === 0) continue;
    filled += end;
    if (index > mostRows || filled > mostCells) {
      return refuse(
        `The sheet "${sheet}" has more than ${index > mostRows ? `${mostRows} rows` : `${mostCells} cells`}, which is too much to read at once. Export fewer months or fewer columns.`,
      );
    }
    while (cells.length < index) cells.push([]);
    cells[index] = values.slice(0, end).map(cellOf);
    if (index % 1000 === 0) await onProgress?.(index);
  }
  return cells;
}

/** Dates come as moments in UTC that show the wall clock; the spreadsheet's own day number has no zone. */
function cellOf(value: CellValue): ExportCell {
  if (value instanceof Date) return { serial: Math.round(value.getTime() / 1000) / 86_400 + 25_569 };
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** A cover sheet has few columns; the export has several, over at least one row. */
const isTable = (cells: ExportCells) =>
  cells.filter(row => row.filter(cell => cell !== null && cell !== "").length >= 3).length >= 2;

const refuse = (text: string): Refusal => ({ kind: "refusal", text });
