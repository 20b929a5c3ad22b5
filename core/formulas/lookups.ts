/** Answers to SUMIFS and MATCH over the same ranges, each worked out once: thousands of formulas ask the same. */
import { type Test, testOf } from "./criteria.ts";
import { type Cells, folded, isError, type Scalar, textOf } from "./values.ts";

/** The cells that fit a criterion, as a list and as flags. */
export interface Fitting {
  readonly id: number;
  readonly places: readonly number[];
  readonly flags: Uint8Array;
}

export interface Lookups {
  /** The cells of a range, row by row. */
  readonly list: (cells: Cells) => readonly Scalar[];
  readonly fitting: (cells: Cells, criterion: Scalar) => Fitting;
  /** The places that fit all of these; sums beside each other ask for the same ones. */
  readonly together: (fittings: readonly Fitting[]) => readonly number[];
  /** Place of the first equal cell, from 0; -1 without one. */
  readonly placeOf: (cells: Cells, wanted: Scalar) => number;
}

export function lookups(): Lookups {
  const lists = new WeakMap<object, readonly Scalar[]>();
  const fittings = new WeakMap<object, Map<string, Fitting>>();
  const indexes = new WeakMap<object, ReadonlyMap<string, number>>();

  const shared = new Map<string, readonly number[]>();
  let count = 0;

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
    const found = { id: count, ...fittingIn(list(cells), testOf(criterion)) };
    count += 1;
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

  const together = (fittings: readonly Fitting[]): readonly number[] => {
    const [first] = fittings;
    if (fittings.length === 1) return first!.places;
    const key = fittings.map(({ id }) => id).join(" ");
    const before = shared.get(key);
    if (before) return before;
    const places = commonPlaces(fittings);
    shared.set(key, places);
    return places;
  };

  return { list, fitting, together, placeOf };
}

/** Blocks that are no range of the workbook live too short to be remembered. */
function remembered<T>(memory: WeakMap<object, T>, { range }: Cells, make: () => T): T {
  const known = range && memory.get(range);
  if (known !== undefined) return known;
  const made = make();
  if (range) memory.set(range, made);
  return made;
}

/** The rarest one is gone through, the others are looked up. */
function commonPlaces(fittings: readonly Fitting[]): readonly number[] {
  const rarest = fittings.reduce((a, b) => (b.places.length < a.places.length ? b : a));
  const others = fittings.filter(candidate => candidate !== rarest);
  return rarest.places.filter(place => others.every(({ flags }) => flags[place]));
}

function fittingIn(cells: readonly Scalar[], test: Test): Omit<Fitting, "id"> {
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
