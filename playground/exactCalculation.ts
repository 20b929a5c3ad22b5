/** A correction to how the engine compares, without which the workbook would show wrong numbers. */
import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

/**
 * The engine remembers which rows of a column hold which value, and there takes 0 for an empty text: once a column is
 * remembered, =A1="" is true for a 0. Without this memory it compares the cells themselves, in about the same time.
 */
export function compareCellsThemselves(): void {
  CELL_INVERTED_INDEX_CACHE.set = () => {};
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
}
