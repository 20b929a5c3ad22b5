/** What a person gives to be read, before its rows are looked at. */
import type { ExportInput } from "../../crm/readExport.ts";
import type { Answers, Mapping, Progress, Refusal, RowKind } from "../../crm/reading.ts";

/** One opening of a file, which takes its time and can be cancelled. */
export interface Run {
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;
}

/** A workbook file: one of its sheets is the export. */
export interface Book {
  readonly sheets: readonly string[];
  /** The first one that holds a table. */
  readonly proposed: string;
  readonly open: (sheet: string, run: Run) => Promise<Exclude<ExportInput, string> | Refusal>;
}

/** What a person decided about a part of a table before the whole was counted: kept for the next time. */
export interface DecidedPart {
  readonly headerFingerprint: string;
  readonly answers: Answers;
  readonly mapping: Mapping;
  readonly rowKind: RowKind | null;
}

/** `name`: what the export is called, where that is known only after opening it; `part`: of counts, what they were made by. */
export type Given =
  | (Exclude<ExportInput, string> & { readonly name?: string; readonly part?: DecidedPart })
  | Book
  | Refusal;

export const isBook = (given: object): given is Book => "sheets" in given;

export const isRefusal = (value: object): value is Refusal => "kind" in value && value.kind === "refusal";
