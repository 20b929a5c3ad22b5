import { outcomeOf } from "../leads/outcome.ts";
import type { Role } from "../reading.ts";
import { cellAt } from "../text/table.ts";
import { numberOf, scanNumber } from "../values/scanNumber.ts";
import type { Side } from "./joinExports.ts";

/** The cells that a lead takes from its deals: those of the first won one, else of an open one, else of a lost one. */
export function dealOfLead(deals: Side, rows: readonly number[], roles: readonly Role[]): readonly string[] {
  if (rows.length === 0) return roles.map(() => "");
  const { table, columns, outcome } = deals;
  const said = rows.map(at => outcomeOf(table.rows[at]!, columns, outcome));
  const won = rows.filter((_, at) => said[at] === "won");
  const best = won[0] ?? rows[said.indexOf("open")] ?? rows[0]!;
  return roles.map(role =>
    role === "amount" && won.length > 1 ? sumOf(deals, won) : cellAt(table.rows[best]!, columns.roles[role]),
  );
}

/** A lead that bought more than once is one customer with all its amounts, where they are in one currency. */
function sumOf({ table, columns: { roles }, formats: { decimal } }: Side, rows: readonly number[]): string {
  const first = table.rows[rows[0]!]!;
  let sum = 0;
  for (const at of rows) {
    const row = table.rows[at]!;
    const scanned = scanNumber(cellAt(row, roles.amount));
    const value = scanned === null ? null : numberOf(scanned, decimal);
    if (value !== null && value > 0 && cellAt(row, roles.currency) === cellAt(first, roles.currency)) sum += value;
  }
  if (sum === 0) return cellAt(first, roles.amount);
  const text = sum.toFixed(2);
  return decimal === "comma" ? text.replace(".", ",") : text;
}
