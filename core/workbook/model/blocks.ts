/** Short ways to write blocks, and what a block covers. */
import type { Area, Block, BlockRole, Content, Format, Formula, Look } from "./model.ts";

export const f = (formula: string): Formula => ({ f: formula });

interface Place {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly rowKeys?: readonly string[];
}

const block = (
  role: BlockRole,
  look: Look,
  place: Place,
  cells: readonly (readonly Content[])[],
  formats: readonly Format[],
): Block => ({ ...place, role, look, cells, formats });

export const labels = (place: Place, cells: readonly (readonly string[])[], look: Look = "label"): Block =>
  block("label", look, place, cells, ["text"]);

export const inputs = (place: Place, cells: readonly (readonly Content[])[], formats: readonly Format[]): Block =>
  block("input", "input", place, cells, formats);

export const formulas = (
  place: Place,
  cells: readonly (readonly Content[])[],
  formats: readonly Format[],
  look: Look = "result",
): Block => block("formula", look, place, cells, formats);

/** A list that is written whole; blank where nothing is in it yet. */
export const data = (place: Place, rows: readonly (readonly Content[])[], formats: readonly Format[]): Block => ({
  ...block("data", "data", place, orBlankRow(rows, formats.length), formats),
  openEnded: true,
});

/** A list that people edit and add to. */
export const inputList = (place: Place, rows: readonly (readonly Content[])[], formats: readonly Format[]): Block => ({
  ...inputs(place, orBlankRow(rows, formats.length), formats),
  openEnded: true,
});

const orBlankRow = (rows: readonly (readonly Content[])[], columns: number) =>
  rows.length > 0 ? rows : [Array<null>(columns).fill(null)];

export const areaOf = ({ row, column, cells }: Block): Area => ({
  row,
  column,
  rows: cells.length,
  columns: cells[0]?.length ?? 0,
});

/** A block without cells is not written. */
export const hasCells = (candidate: Block): boolean => candidate.cells.length > 0 && candidate.cells[0]!.length > 0;
