import { groupRows } from "../leads/duplicates.ts";
import type { Progress } from "../reading.ts";
import { cellAt, type Table } from "../text/table.ts";
import type { Columns } from "./columns.ts";

/**
 * Rows with the same name, creation date and amount, in a file without id and e-mail: perhaps the same lead. Where the
 * rows are products, those of one deal have the same name and state, and amounts of their own. Rows without a name look
 * alike where every cell is the same.
 */
export function* lookAlikeSteps(
  table: Table,
  { roles, names, companies, products }: Columns,
  candidates: readonly number[],
  created: Float64Array,
): Generator<Progress, readonly (readonly number[])[]> {
  const who = names.length > 0 ? names : companies;
  const groups = yield* groupRows(table, candidates, (row, index) => {
    const name = who.map(column => cellAt(row, column)).join(" ");
    const rest = products.length === 0 ? [roles.amount] : [...companies, roles.stage, roles.wonFlag, roles.wonDate];
    // Without a name, only rows that are the same in every cell.
    return name.trim() === ""
      ? row.join("\n").trimEnd()
      : [name, created[index], ...rest.map(column => cellAt(row, column))].join("\n");
  });
  return [...groups.values()];
}
