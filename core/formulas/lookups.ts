/** Answers to SUMIFS and MATCH over the same ranges, each worked out once: thousands of formulas ask the same. */
import { type Test, testOf } from "./criteria.ts";
import { type Cells, folded, isError, type Scalar, textOf } from "./values.ts";

/** The cells that fit a criterion, as a list and as flags. */
export interface Fitting {
  readonly places: readonly number[];
  readonly flags: Uint8Array;
}

export interface Lookups {
  /** The cells of a range, row by row. */
  readonly list: (cells: Cells) => readonly Scalar[];
  readonly fitting: (cells: Cells, criterion: Scalar) => Fitting;
  /** Place of the first equal cell, from 0; -1 without one. */
  readonly placeOf: (cells: Cells, wanted: Scalar) => number;
}

export function lookups(): Lookups {
  const lists = new WeakMap<object, readonly Scalar[]>();
  const fittings = new WeakMap<object, Map<string, Fitting>>();
  const indexes = new WeakMap<object, ReadonlyMap<string, number>>();

  const list = (cells: Cells): readonly Scalar[] =>
    remembered(lists, cells, () => {
      const all: Scalar[] = [];
      for (let row = 0; row < cells.rows; row += 1)
        for (let column = 0; column < cells.columns; column += 1) all.push(cells.at(row, column));
      return all;
    });

  const fitting = (cells: Cells, criterion: Scalar): Fitting => {
    const known = remembered(fittings, cells, () => new Map<string, Fitting>());
    const key = keyOf(criterion) ?? "";
    const before = known.get(key);
    if (before) return before;
    const found = fittingIn(list(cells), testOf(criterion));
    known.set(key, found);
    return found;
  };

  const placeOf = (cells: Cells, wanted: Scalar): number => {
    const key = keyOf(wanted);
    if (key === null) return -1;
    if (typeof wanted === "string" && /[*?~]/.test(wanted)) return list(cells).findIndex(testOf(wanted));
    const index = remembered(indexes, cells, () => firstPlaces(list(cells)));
    return index.get(key) ?? -1;
  };

  return { list, fitting, placeOf };
}

/** Blocks that are no range of the workbook live too short to be remembered. */
function remembered<T>(memory: WeakMap<object, T>, { range }: Cells, make: () => T): T {
  const known = range && memory.get(range);
  if (known !== undefined) return known;
  const made = make();
  if (range) memory.set(range, made);
  return made;
}

function fittingIn(cells: readonly Scalar[], test: Test): Fitting {
  const places: number[] = [];
  const flags = new Uint8Array(cells.length);
  cells.forEach((cell, place) => {
    if (!test(cell)) return;
    places.push(place);
    flags[place] = 1;
  });
  return { places, flags };
}

function firstPlaces(cells: readonly Scalar[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  cells.forEach((cell, place) => {
    const key = cell === null ? null : keyOf(cell);
    if (key !== null && !places.has(key)) places.set(key, place);
  });
  return places;
}

/** Equal keys are equal values; null for errors, which equal nothing. A blank that is looked for stands for 0. */
function keyOf(value: Scalar): string | null {
  if (isError(value)) return null;
  if (typeof value === "string") return `text ${folded(value)}`;
  return typeof value === "boolean" ? `truth ${value}` : `number ${textOf(value ?? 0)}`;
}
