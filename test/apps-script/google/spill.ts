/** What a column formula fills: the rows of the first range that starts in its own row. */

export function lastSpilledRow(formula: string, row: number): number | null {
  const found = /^=ARRAYFORMULA\(/.test(formula) ? new RegExp(`\\$${row}:\\$[A-Z]+\\$(\\d+)`).exec(formula) : null;
  return found ? Number(found[1]) : null;
}
