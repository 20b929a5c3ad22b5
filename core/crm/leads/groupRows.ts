import type { Progress } from "../reading.ts";

export const rowsAtOnce = 8000;

/** Groups of two and more rows with the same filled key. */
export function* groupRows(
  size: number,
  rows: Iterable<number>,
  keyOf: (row: number) => string,
): Generator<Progress, ReadonlyMap<string, readonly number[]>> {
  function* keyed(): Generator<readonly [number, string]> {
    for (const row of rows) yield [row, keyOf(row)];
  }
  return yield* groupEqual(size, keyed());
}

export function* groupEqual(
  size: number,
  keyed: Iterable<readonly [row: number, key: string]>,
): Generator<Progress, ReadonlyMap<string, readonly number[]>> {
  const first = new Map<string, number>();
  const groups = new Map<string, number[]>();
  let at = 0;
  for (const [row, id] of keyed) {
    if (++at % rowsAtOnce === 0) yield { step: "Looking for duplicates", done: row / size };
    if (id === "") continue;
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, row);
      continue;
    }
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [before, row]);
    else group.push(row);
  }
  return groups;
}
