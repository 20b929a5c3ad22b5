/** What a person gives to be read, before its rows are looked at. */
import type { ExportInput } from "../../crm/readExport.ts";
import type { Refusal } from "../../crm/reading.ts";

/** A workbook with several sheets: one of them is the export. */
export interface Book {
  readonly sheets: readonly string[];
  readonly open: (sheet: string) => Promise<Exclude<ExportInput, string> | Refusal>;
}

/** `name`: what the export is called, where that is known only after opening it. */
export type Given = (Exclude<ExportInput, string> & { readonly name?: string }) | Book | Refusal;

export const isBook = (given: object): given is Book => "sheets" in given;

export const isRefusal = (value: object): value is Refusal => "kind" in value && value.kind === "refusal";
