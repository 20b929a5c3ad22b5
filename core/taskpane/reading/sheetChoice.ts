/** Which sheet of a workbook file is the export: remembered for files with the same sheets. */
import { fingerprint } from "../../crm/text/fingerprint.ts";
import type { Book } from "./given.ts";
import type { Remembered } from "./remembered.ts";
import { answersFor } from "./remembered.ts";

export interface SheetChoice {
  readonly names: readonly string[];
  readonly proposed: string;
  /** Null while it is asked. */
  readonly chosen: string | null;
  /** Stands for the list of names, as the header fingerprint stands for the header row. */
  readonly mark: string;
}

export function sheetChoice(
  { sheets: names, proposed }: Pick<Book, "sheets" | "proposed">,
  remembered: Remembered,
): SheetChoice {
  const mark = fingerprint(`sheets\n${names.join("\n")}`);
  const last = keptSheet(answersFor(remembered, mark)?.answers ?? "");
  const known = names.find(name => name === last);
  return { names, mark, proposed, chosen: known ?? (names.length === 1 ? proposed : null) };
}

/** The line of SLA Mapping that keeps the choice. */
export const sheetAnswer = (sheet: string): string => JSON.stringify({ sheet });

function keptSheet(json: string): string | null {
  try {
    const { sheet } = JSON.parse(json) as { readonly sheet?: unknown };
    return typeof sheet === "string" ? sheet : null;
  } catch {
    return null;
  }
}
