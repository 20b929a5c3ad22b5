/** One cell -> a value of the kind that is expected there, or a problem that says what came instead. */
import { a1 } from "../model/address.ts";
import { shownAt } from "../model/grid.ts";
import { dateOfSerial, serialOfDate } from "../state/dates.ts";
import type { SheetContent } from "../writing/host.ts";

export interface CellReader {
  readonly content: SheetContent;
  readonly problems: string[];
}

const complain = ({ content, problems }: CellReader, row: number, column: number, what: string, expected: string) => {
  const came = shownAt(content, row, column);
  problems.push(`${content.name}, ${a1(row, column)} (${what}): expected ${expected}, found "${came}".`);
};

export function textAt({ content }: CellReader, row: number, column: number): string {
  const value = shownAt(content, row, column);
  return value === null ? "" : String(value);
}

/** A number at least `min`, at most `max`; null where the cell is blank or not such a number. */
export function numberAt(
  reader: CellReader,
  row: number,
  column: number,
  what: string,
  min = 0,
  max = Number.POSITIVE_INFINITY,
): number | null {
  const value = shownAt(reader.content, row, column);
  if (value === null) return null;
  const read = typeof value === "string" ? Number(value) : value;
  if (typeof read === "number" && Number.isFinite(read) && read >= min && read <= max) return read;
  const range = max === Number.POSITIVE_INFINITY ? `${min} or more` : `from ${min} to ${max}`;
  complain(reader, row, column, what, `a number ${range}`);
  return null;
}

/** A serial number or ISO text -> ISO date. */
export function dateAt(reader: CellReader, row: number, column: number, what: string): string | null {
  const value = shownAt(reader.content, row, column);
  if (value === null) return null;
  if (typeof value === "number" && value >= 1 && value < 2_958_466) return dateOfSerial(value);
  if (typeof value === "string" && serialOfDate(value.trim().slice(0, 10)) !== null) return value.trim().slice(0, 10);
  complain(reader, row, column, what, "a date");
  return null;
}

export function choiceAt<const T extends string>(
  reader: CellReader,
  row: number,
  column: number,
  what: string,
  choices: readonly T[],
): T | null {
  const value = shownAt(reader.content, row, column);
  if (value === null) return null;
  const found = choices.find(choice => choice === String(value).trim().toLowerCase());
  if (found === undefined) complain(reader, row, column, what, choices.join(" or "));
  return found ?? null;
}
