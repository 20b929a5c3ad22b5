/** Several rows of one deal: whether their amounts are parts of its price, or the price said again on every row. */
import type { Columns } from "../columns/columns.ts";
import type { Table } from "../text/table.ts";
import { trimmed } from "../text/values.ts";
import type { Formats } from "../values/formats.ts";
import { numberOf, scanNumber } from "../values/scanNumber.ts";

export interface RepeatedAmounts {
  /** Whether only a person can tell. */
  readonly ask: boolean;
  /** Whether the amount counts once while nobody answers. */
  readonly once: boolean;
}

/** `groups`: rows of one deal each; null where the amounts differ from row to row, so that they are parts. */
export function repeatedAmounts(
  table: Table,
  { roles }: Columns,
  { decimal }: Formats,
  groups: readonly (readonly number[])[],
): RepeatedAmounts | null {
  if (roles.amount === undefined || groups.length === 0) return null;
  const valueAt = (row: number, column: number) => {
    const scanned = scanNumber(cellOf(table, row, column));
    return scanned === null ? Number.NaN : (numberOf(scanned, decimal) ?? Number.NaN);
  };
  const priced = groups.filter(([row]) => valueAt(row!, roles.amount!) > 0);
  const isSame = priced.every(([first, ...others]) =>
    others.every(row => valueAt(row, roles.amount!) === valueAt(first!, roles.amount!)),
  );
  if (priced.length === 0 || !isSame) return null;
  const lines = table.header.findIndex(
    (_, column) =>
      column !== roles.amount &&
      priced.every(group => {
        const sum = group.reduce((total, row) => total + valueAt(row, column), 0);
        return Math.abs(sum - valueAt(group[0]!, roles.amount!)) < 0.01 * group.length + 1e-9;
      }),
  );
  return lines >= 0 ? { ask: false, once: true } : { ask: true, once: !isSplit(table, priced) };
}

/** Shares that add up to a whole in each group: the deal is split between its owners. */
export function isSplit(table: Table, groups: readonly (readonly number[])[]): boolean {
  return table.header.some((name, column) => {
    if (!/%|split|share|percent|anteil|quote|part/i.test(name)) return false;
    return groups.every(group => {
      const sum = group.reduce((total, row) => total + Number.parseFloat(cellOf(table, row, column)), 0);
      return Math.abs(sum - 100) < 1 || Math.abs(sum - 1) < 0.01;
    });
  });
}

const cellOf = (table: Table, row: number, column: number) => trimmed(table.cells(row)[column] ?? "");
