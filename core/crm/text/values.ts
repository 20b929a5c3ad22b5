/** A column as numbers: equal cells have the same number, so that what a cell says is worked out once. */

export interface Values {
  /** By row. */
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  /** By code: the cell without its outer blanks. Cells that differ in blanks alone have codes of their own. */
  readonly values: readonly string[];
  /** By code: the cell as it stands. */
  readonly raw: readonly string[];
}

/** The cells of a date column: a day and a time behind it repeat, which both together do not. */
export interface DateCells {
  readonly days: Values;
  /** With the sign between day and time; null where no cell has a time that can be told from its day. */
  readonly times: Values | null;
}

/** What a function says of the cell of a row, worked out once for each value; of a column that is not there, of a blank. */
export function perValue<Says>(column: Values | null, says: (value: string) => Says): (row: number) => Says {
  if (column === null) {
    const always = says("");
    return () => always;
  }
  const { codes, values } = column;
  const known: (Says | undefined)[] = new Array<Says | undefined>(values.length).fill(undefined);
  return row => {
    const code = codes[row]!;
    const before = known[code];
    if (before !== undefined) return before;
    const now = says(values[code]!);
    known[code] = now;
    return now;
  };
}

export const textAt = (column: Values | null, row: number): string =>
  column === null ? "" : column.values[column.codes[row]!]!;

export const dateText = ({ days, times }: DateCells, row: number): string =>
  days.values[days.codes[row]!]! + (times === null ? "" : times.values[times.codes[row]!]!);

/** The cell as it stands. */
export const rawDate = ({ days, times }: DateCells, row: number): string =>
  days.raw[days.codes[row]!]! + (times === null ? "" : times.raw[times.codes[row]!]!);

/** A cell without its outer blanks. */
export function trimmed(cell: string): string {
  if (cell === "") return "";
  return isInk(cell.charCodeAt(0)) && isInk(cell.charCodeAt(cell.length - 1)) ? cell : cell.trim();
}

/** A plain sign at both ends needs no trimming; most cells are like that. */
const isInk = (code: number) => code > 32 && code < 127;

/** Longer cells are no dates. */
export const longestDate = 48;

/** Where the time begins in 2026-06-30 08:15 and 6/30/2026, 8:15 AM; 0 where a cell is not written so. */
export function timeFrom(cell: string): number {
  if (cell.length > longestDate) return 0;
  const first = digitsUntil(cell, 0, 4);
  if (first === 0) return 0;
  const mark = cell.charCodeAt(first);
  if (mark !== 45 && mark !== 46 && mark !== 47) return 0;
  const second = digitsUntil(cell, first + 1, 2);
  if (second === first + 1 || cell.charCodeAt(second) !== mark) return 0;
  const third = digitsUntil(cell, second + 1, 4);
  if (third === second + 1 || third === cell.length) return 0;
  const next = cell.charCodeAt(third);
  return next === 32 || next === 84 || next === 44 ? third : 0;
}

function digitsUntil(cell: string, from: number, most: number): number {
  let at = from;
  while (at < from + most && cell.charCodeAt(at) >= 48 && cell.charCodeAt(at) <= 57) at++;
  return at;
}
