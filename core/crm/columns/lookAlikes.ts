import { groupRows } from "../leads/groupRows.ts";
import type { Progress } from "../reading.ts";
import type { Table } from "../text/table.ts";
import { textAt } from "../text/values.ts";
import type { Columns } from "./columns.ts";

/**
 * Rows with the same name, creation date and amount, in a file without id and e-mail: perhaps the same lead. Where the
 * rows are products, those of one deal have the same name and state, and amounts of their own. Rows without a name look
 * alike where every cell is the same.
 */
export function* lookAlikeSteps(
  table: Table,
  { roles, names: named, companies, products }: Columns,
  candidates: Iterable<number>,
  created: (row: number) => number,
): Generator<Progress, readonly (readonly number[])[]> {
  const who = named.length > 0 ? named : companies;
  const cells = (columns: readonly (number | undefined)[]) =>
    columns.map(column => (column === undefined ? null : table.values(column)));
  const names = cells(who);
  const rest = cells(
    products.length === 0 ? [roles.amount] : [...companies, roles.stage, roles.wonFlag, roles.wonDate],
  );
  const groups = yield* groupRows(
    table.size,
    candidates,
    // Without a name, only rows that are the same in every cell.
    row => {
      const name = names.map(column => textAt(column, row)).join(" ");
      return name.trim() === ""
        ? table.cells(row).join("\n").trimEnd()
        : [name, created(row), ...rest.map(column => textAt(column, row))].join("\n");
    },
  );
  return [...groups.values()];
}
