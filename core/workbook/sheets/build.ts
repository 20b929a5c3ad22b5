/** SLA Build (hidden): which schema and version built the workbook, how, and a print of every cell that is ours. */
import { printLength } from "../model/fingerprint.ts";
import type { Area, Sheet } from "../model/model.ts";
import { sheetNames } from "../model/sheetNames.ts";
import { type Detail, type FormulaMode, type MetricsInput, schemaVersion } from "../state/state.ts";
import type { SheetContent } from "../writing/host.ts";
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
    const parked: unknown = JSON.parse(text("parked"));
    const blocks = records.filter(({ key }) => key === "block").map(readBlock);
    if (!Array.isArray(parked) || !parked.every(isInput) || !blocks.every(isBlock)) return null;
    return {
      schema,
      version: text("version"),
      mode: text("mode") === "plain" ? "plain" : "sla",
      detail: details.find(each => each === text("detail")) ?? "channel and persona",
      parked,
      blocks,
    };
  } catch {
    return null;
  }
}

const details: readonly Detail[] = ["total", "channel", "channel and persona"];

const isInput = (value: Partial<MetricsInput> | null): value is MetricsInput =>
  typeof value?.channel === "string" && typeof value.persona === "string";

/** As many prints as cells: who reads the block goes through all of them. */
function isBlock({ sheet, name, row, column, rows, columns, rowKeys, prints }: BuiltBlock): boolean {
  const whole = [row, column, rows, columns].every(count => Number.isInteger(count) && count >= 0);
  const texts = typeof sheet === "string" && typeof name === "string" && Array.isArray(rowKeys);
  return texts && whole && (prints === "" || prints.length === rows * columns * printLength);
}

function readBlock({ text }: { readonly text: string }): BuiltBlock {
  const end = text.indexOf("\n");
  return { ...(JSON.parse(text.slice(0, end)) as Omit<BuiltBlock, "prints">), prints: text.slice(end + 1) };
}
