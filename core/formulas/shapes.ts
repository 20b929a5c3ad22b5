/**
 * Formulas that differ only in the row they stand in are read once: a table asks the same of each of its rows.
 * Two formulas have one shape where both consist of the same pieces around their own row's number, and where that number
 * stands for nothing but rows of references.
 */
import { type Expression, parse } from "./parse.ts";

export function shapes(): (formula: string, sheet: string, row: number) => Expression {
  const known = new Map<string, Expression>();
  return (formula, sheet, row) => {
    const pieces = formula.split(String(row));
    const key = `${sheet}\u0000${pieces.join("\u0001")}`;
    const before = known.get(key);
    if (before) return before;
    let rowsWritten = 0;
    const expression = parse(formula, sheet, row, count => {
      rowsWritten += count;
    });
    if (rowsWritten !== pieces.length - 1) return parse(formula, sheet);
    known.set(key, expression);
    return expression;
  };
}
