/**
 * What is known of the ranges of a workbook, each found once and kept with its range: thousands of formulas sum the same
 * columns by the same names and months.
 */
import { plainTextOf, testOf } from "./criteria.ts";
import { type Cells, folded, isError, type Scalar, textOf } from "./values.ts";

/** The cells of a range that fit one or more criteria. */
export interface Fitting {
  /** From 0, rising. */
  readonly places: readonly number[];
  /** The same for each place; only where one criterion was asked. */
  readonly flags: Uint8Array | null;
  /** What is left of these with one more criterion. */
  readonly narrowed: Map<Fitting, Fitting>;
}

export interface OneFitting extends Fitting {
  readonly flags: Uint8Array;
}

/** Filled as formulas ask. Blocks that are no range of the workbook have none: they live too short. */
export class Memory {
  list: readonly Scalar[] | null = null;
  groups: ReadonlyMap<string, readonly number[]> | null = null;
  readonly fittings = new Map<string, OneFitting>();
}

/** The cells row by row. */
export function listOf({ rows, columns, at, memory }: Cells): readonly Scalar[] {
  if (memory?.list) return memory.list;
  const list: Scalar[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) list.push(at(row, column));
  if (memory) memory.list = list;
  return list;
}

/** The cells that fit one criterion. */
export function fitting(cells: Cells, criterion: Scalar): OneFitting {
  const key = isError(criterion) ? `error ${criterion.error}` : keyOf(criterion)!;
  const before = cells.memory?.fittings.get(key);
  if (before) return before;
  const list = listOf(cells);
  const wanted = plainTextOf(criterion);
  const places = wanted === null ? placesWhere(list, testOf(criterion)) : (groupsOf(cells).get(textKey(wanted)) ?? []);
  const flags = new Uint8Array(list.length);
  for (const place of places) flags[place] = 1;
  const found = { places, flags, narrowed: new Map<Fitting, Fitting>() };
  cells.memory?.fittings.set(key, found);
  return found;
}

/** What fits both. The shorter list is gone through, the other looked up. */
export function narrow(so: Fitting, one: OneFitting): Fitting {
  const before = so.narrowed.get(one);
  if (before) return before;
  const { flags } = so;
  const places =
    flags && one.places.length < so.places.length
      ? one.places.filter(place => flags[place] === 1)
      : so.places.filter(place => one.flags[place] === 1);
  const found = { places, flags: null, narrowed: new Map<Fitting, Fitting>() };
  so.narrowed.set(one, found);
  return found;
}

/** Place of the first equal cell, from 0; -1 without one. */
export function placeOf(cells: Cells, wanted: Scalar): number {
  const key = keyOf(wanted);
  if (key === null) return -1;
  if (typeof wanted === "string" && /[*?~]/.test(wanted)) return listOf(cells).findIndex(testOf(wanted));
  return groupsOf(cells).get(key)?.[0] ?? -1;
}

function placesWhere(list: readonly Scalar[], test: (cell: Scalar) => boolean): number[] {
  const places: number[] = [];
  for (let place = 0; place < list.length; place += 1) if (test(list[place]!)) places.push(place);
  return places;
}

/** The places of each value, by its key; blanks and errors are equal to nothing. */
function groupsOf(cells: Cells): ReadonlyMap<string, readonly number[]> {
  if (cells.memory?.groups) return cells.memory.groups;
  const groups = new Map<string, number[]>();
  // By the value as it stands: a long list repeats few of them, and the key of each is made once.
  const groupOf = new Map<Scalar, number[] | null>();
  listOf(cells).forEach((cell, place) => {
    let group = groupOf.get(cell);
    if (group === undefined) {
      const key = cell === null ? null : keyOf(cell);
      group = key === null ? null : (groups.get(key) ?? []);
      if (key !== null && group !== null) groups.set(key, group);
      groupOf.set(cell, group);
    }
    group?.push(place);
  });
  if (cells.memory) cells.memory.groups = groups;
  return groups;
}

/** Equal keys are equal values; null for errors, which equal nothing. A blank that is looked for stands for 0. */
function keyOf(value: Scalar): string | null {
  if (isError(value)) return null;
  if (typeof value === "string") return textKey(value);
  return typeof value === "boolean" ? `truth ${value}` : `number ${textOf(value ?? 0)}`;
}

const textKey = (text: string): string => `text ${folded(text)}`;
