/** Pieces of formulas, without "=": blanks that stay blank, and the two roundings of the functions. */

/** The expression where every given cell has a value, else an empty text. */
export const whereKnown = (cells: readonly string[], expression: string): string =>
  `${cells.map(cell => `IF(${cell}="","",`).join("")}${expression}${")".repeat(cells.length)}`;

/** Whole leads and deals, as `up` rounds them. */
export const upFormula = (expression: string): string => `ROUNDUP(ROUND(${expression},6),0)`;

/** As `nearest` rounds. */
export const nearestFormula = (expression: string): string => `ROUND(ROUND(${expression},9),0)`;
