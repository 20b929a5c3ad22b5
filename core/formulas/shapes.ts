/**
 * Formulas that differ only in the row they stand in are read once: a table asks the same of each of its rows.
 * Two formulas have one shape where both consist of the same pieces around their own row's number, and where that number
 * stands for nothing but rows of references.
 */
import { type Expression, parse } from "./parse.ts";

interface Shape<Made> {
  readonly pieces: readonly string[];
  readonly made: Made;
}

/** Of one sheet: a formula in a row and a column -> what `make` makes of its shape. */
export function shapes<Made>(sheet: string, make: (expression: Expression) => Made) {
  const known = new Map<string, Shape<Made>>();
  // Most formulas go on in the shape of the one before in their column.
  const last: (Shape<Made> | undefined)[] = [];
  return (formula: string, row: number, column: number): Made => {
    const before = last[column];
    if (before?.pieces.join(String(row)) === formula) return before.made;
    const pieces = formula.split(String(row));
    const key = pieces.join("\u0001");
    const shape = known.get(key);
    if (shape) {
      last[column] = shape;
      return shape.made;
    }
    let rowsWritten = 0;
    const expression = parse(formula, sheet, row, count => {
      rowsWritten += count;
    });
    if (rowsWritten !== pieces.length - 1) return make(parse(formula, sheet));
    const found = { pieces, made: make(expression) };
    known.set(key, found);
    last[column] = found;
    return found.made;
  };
}
