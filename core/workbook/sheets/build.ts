/** SLA Build (hidden): which schema and version built the workbook, how, and a print of every cell that is ours. */
import { areaOf } from "../blocks.ts";
import { cellPrint, keptPrint } from "../fingerprint.ts";
import { readCell } from "../grid.ts";
import type { SheetContent } from "../host.ts";
import type { Area, Block, Sheet, Workbook } from "../model.ts";
import { sheetNames } from "../sheetNames.ts";
import { type Detail, type FormulaMode, type MetricsInput, schemaVersion } from "../state.ts";
import { readRecords, recordsSheet } from "./records.ts";

export const productVersion = "0.1.0";

/** A block as the last render left it. Inputs and data have no prints: they are the person's, or rewritten whole. */
export interface BuiltBlock extends Area {
  readonly sheet: string;
  readonly name: string;
  readonly rowKeys: readonly string[];
  readonly prints: string;
}

export interface BuildRecord {
  readonly schema: number;
  readonly version: string;
  readonly mode: FormulaMode;
  readonly detail: Detail;
  /** Inputs of rows that the present level of detail does not show. */
  readonly parked: readonly MetricsInput[];
  readonly blocks: readonly BuiltBlock[];
}

/** A cell that a person overwrote and keeps. */
export interface KeptCell {
  readonly sheet: string;
  readonly block: string;
  /** From 0, within the block. */
  readonly row: number;
  readonly column: number;
}

const keptKey = ({ sheet, block, row, column }: KeptCell): string => JSON.stringify([sheet, block, row, column]);

/** Where the blocks of a workbook stand, before anything is written. */
export const plannedBlocks = (workbook: Workbook): BuiltBlock[] =>
  workbook.sheets.flatMap(sheet =>
    sheet.blocks.map(block => ({
      sheet: sheet.name,
      name: block.name,
      ...areaOf(block),
      rowKeys: block.rowKeys ?? [],
      prints: "",
    })),
  );

/** Prints are taken from what the host reads back, since hosts respell formulas. */
export function builtBlocks(
  workbook: Workbook,
  contents: readonly SheetContent[],
  kept: readonly KeptCell[],
): BuiltBlock[] {
  const keptCells = new Set(kept.map(keptKey));
  const printsOf = (sheet: string, block: Block, content: SheetContent): string => {
    if (block.role === "input" || block.role === "data") return "";
    return block.cells
      .map((line, row) =>
        line
          .map((_, column) =>
            keptCells.has(keptKey({ sheet, block: block.name, row, column }))
              ? keptPrint
              : cellPrint(readCell(content, block.row + row, block.column + column)),
          )
          .join(""),
      )
      .join("");
  };
  const blocks = workbook.sheets.flatMap(sheet => sheet.blocks);
  return plannedBlocks(workbook).map((built, index) => {
    const content = contents.find(({ name }) => name === built.sheet) ?? { name: built.sheet, cells: [] };
    return { ...built, prints: printsOf(built.sheet, blocks[index]!, content) };
  });
}

export function buildSheet({ schema, version, mode, detail, parked, blocks }: BuildRecord): Sheet {
  return recordsSheet(sheetNames.build, "Kept by SLA Metrics to recognise its own cells. Please leave as it is.", [
    { key: "schema", text: String(schema) },
    { key: "version", text: version },
    { key: "mode", text: mode },
    { key: "detail", text: detail },
    { key: "parked", text: JSON.stringify(parked) },
    ...blocks.map(({ prints, ...block }) => ({ key: "block", text: `${JSON.stringify(block)}\n${prints}` })),
  ]);
}

/** Null where the sheet is missing or damaged beyond reading. */
export function readBuildRecord(content: SheetContent | undefined): BuildRecord | null {
  if (!content) return null;
  const records = readRecords(content);
  const text = (key: string) => records.find(record => record.key === key)?.text ?? "";
  const schema = Number(text("schema"));
  if (!Number.isInteger(schema) || schema < 1) return null;
  if (schema > schemaVersion) {
    return { schema, version: text("version"), mode: "plain", detail: "total", parked: [], blocks: [] };
  }
  try {
    return {
      schema,
      version: text("version"),
      mode: text("mode") === "plain" ? "plain" : "sla",
      detail: text("detail") as Detail,
      parked: JSON.parse(text("parked")) as MetricsInput[],
      blocks: records.filter(({ key }) => key === "block").map(readBlock),
    };
  } catch {
    return null;
  }
}

function readBlock({ text }: { readonly text: string }): BuiltBlock {
  const end = text.indexOf("\n");
  return { ...(JSON.parse(text.slice(0, end)) as Omit<BuiltBlock, "prints">), prints: text.slice(end + 1) };
}
