/** Corrects how the engine remembers the formulas that it has read. */
import { FORMULA_REF_TO_ARRAY_CACHE } from "@univerjs/engine-formula";

/** More than the formulas of the largest workbook: with fewer places each of them is read anew for every calculation. */
const places = 100_000;

/** The part of the engine's private memory that is corrected; all its memories are of one class. */
interface FormulaMemory {
  readonly _cache: { limit: number; set: (key: string, node: unknown) => void };
  _hash: (formula: string) => string;
  set: (formula: string, node: unknown) => void;
}

export function rememberFormulas(): void {
  const memory = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as FormulaMemory;
  // A hash of 32 bits stands for long formulas there: two with the same one would be taken for each other.
  memory._hash = formula => formula;
  memory.set = function (formula, node) {
    this._cache.limit = places;
    this._cache.set(formula, node);
  };
}
