/** Addresses inside formulas: 'SLA History'!$B:$B, $C5, A1:D9. */

export interface Reference {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly column: number;
  /** Infinity: the whole column. */
  readonly rows: number;
  readonly columns: number;
  /** Lies in the row of its formula, and moves with it. */
  readonly own?: boolean;
}

const sheetPart = "(?:(?:'((?:[^']|'')*)'|([A-Za-z_][A-Za-z0-9_.]*))!)?";
const address = "\\$?([A-Za-z]{1,3})\\$?([0-9]+)";
const cells = new RegExp(`${sheetPart}${address}(?::${address})?(?![A-Za-z0-9_.(!])`, "y");
const columns = new RegExp(`${sheetPart}\\$?([A-Za-z]{1,3}):\\$?([A-Za-z]{1,3})(?![A-Za-z0-9_.(!])`, "y");

export interface FoundReference {
  readonly reference: Reference;
  readonly end: number;
  /** How often it writes the number of its row. */
  readonly rowsWritten: number;
}

/** The reference that starts at this place of the formula; `home` is the sheet of those that name none. */
export function referenceAt(formula: string, at: number, home: string): FoundReference | null {
  cells.lastIndex = at;
  const found = cells.exec(formula);
  if (found) {
    const [whole, quoted, plain, letters, digits, lastLetters = letters!, lastDigits = digits!] = found;
    const rowsWritten = found[6] === undefined ? 1 : 2;
    const [top, bottom] = ordered(Number(digits), Number(lastDigits));
    const [left, right] = ordered(columnNumber(letters!), columnNumber(lastLetters));
    const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
    return { reference: { sheet: sheetOf(quoted, plain, home), ...area }, end: at + whole.length, rowsWritten };
  }
  columns.lastIndex = at;
  const wide = columns.exec(formula);
  if (!wide) return null;
  const [whole, quoted, plain, first, last] = wide;
  const [left, right] = ordered(columnNumber(first!), columnNumber(last!));
  const area = { row: 1, column: left, rows: Number.POSITIVE_INFINITY, columns: right - left + 1 };
  return { reference: { sheet: sheetOf(quoted, plain, home), ...area }, end: at + whole.length, rowsWritten: 0 };
}

const sheetOf = (quoted: string | undefined, plain: string | undefined, home: string): string =>
  quoted === undefined ? (plain ?? home) : quoted.replace(/''/g, "'");

const ordered = (a: number, b: number): readonly [number, number] => (a <= b ? [a, b] : [b, a]);

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
