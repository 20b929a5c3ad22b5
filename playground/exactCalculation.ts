/** Two corrections to the engine, without which the workbook would show wrong numbers. */
import {
  CELL_INVERTED_INDEX_CACHE,
  FormulaDependencyGenerator,
  FormulaDependencyTreeType,
} from "@univerjs/engine-formula";

/**
 * The engine remembers which rows of a column hold which value, and there takes 0 for an empty text: once a column is
 * remembered, =A1="" is true for a 0. Without this memory it compares the cells themselves, in about the same time.
 */
function compareCellsThemselves(): void {
  CELL_INVERTED_INDEX_CACHE.set = () => {};
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
}

/** What the engine keeps of a formula when it decides on the order of calculation. */
interface OrderedFormula {
  readonly type: number;
  toRTreeItem: () => unknown[];
}

/** The part of the engine's private ordering that is corrected. */
interface Ordering {
  readonly _dependencyTreeCache: ReadonlyMap<number, OrderedFormula>;
  _calculateRunList(formulas: OrderedFormula[]): OrderedFormula[];
}

let corrected = false;

/**
 * The formulas of conditional formats are ordered among the cells, and the engine takes their place within the
 * formatted area for a cell of the sheet. What reads that cell then waits for the format and the format for it: a
 * circle that is none, and cells that are calculated before the cells they need. No cell ever reads a format.
 */
function letFormatsFeedNoCell(): void {
  if (corrected) return;
  corrected = true;
  const ordering = FormulaDependencyGenerator.prototype as unknown as Ordering;
  const inOrder = ordering._calculateRunList;
  ordering._calculateRunList = function (this: Ordering, formulas) {
    for (const formula of this._dependencyTreeCache.values()) {
      if (formula.type === FormulaDependencyTreeType.OTHER_FORMULA) formula.toRTreeItem = () => [];
    }
    return inOrder.call(this, formulas);
  };
}

export function calculateExactly(): void {
  compareCellsThemselves();
  letFormatsFeedNoCell();
}
