import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ExportInput, readExport } from "../../core/crm/readExport.ts";
import type { Reading, ReadOptions } from "../../core/crm/reading.ts";

const folder = join(import.meta.dirname, "exports");

export const smallExports = readdirSync(folder).filter(name => name.endsWith(".csv"));
export const largeExports = readdirSync(join(folder, "large")).filter(name => name.endsWith(".csv"));

export const exportText = (name: string) => readFileSync(join(folder, name), "utf8");
export const exportJson = (name: string) => JSON.parse(exportText(name));

/** Reads an export that must not be refused. */
export function read(text: ExportInput, options: ReadOptions = {}): Reading {
  const reading = readExport(text, options);
  if (reading.kind === "refusal") throw new Error(reading.text);
  return reading;
}

/** Reads an export that must be refused, and gives the sentence. */
export function refusalOf(text: ExportInput, options: ReadOptions = {}): string {
  const reading = readExport(text, options);
  if (reading.kind !== "refusal") throw new Error("The export was read, but a refusal was expected.");
  return reading.text;
}

export const headersOf = (reading: Reading) =>
  Object.fromEntries(Object.entries(reading.columns).map(([role, index]) => [role, reading.allColumns[index]!.header]));

export const rowsOf = (reading: Reading, kind: Reading["problems"][number]["kind"]) =>
  reading.problems.find(problem => problem.kind === kind)?.rows ?? [];
