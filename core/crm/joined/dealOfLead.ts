import type { Role } from "../reading.ts";
import { textAt } from "../text/values.ts";
import { numberOf, scanNumber } from "../values/scanNumber.ts";
import type { Side } from "./joinExports.ts";

/** The cells that a lead takes from its deals: those of the first won one, else of an open one, else of a lost one. */
export function dealOfLead(deals: Side, rows: readonly number[], roles: readonly Role[]): readonly string[] {
  if (rows.length === 0) return roles.map(() => "");
  const said = rows.map(deals.outcomeOf);
  const won = rows.filter((_, at) => said[at] === "won");
  const best = won[0] ?? rows[said.indexOf("open")] ?? rows[0]!;
  return roles.map(role => (role === "amount" && won.length > 1 ? sumOf(deals, won) : cellOf(deals, best, role)));
}

export function cellOf({ table, columns: { roles } }: Side, row: number, role: Role): string {
  return roles[role] === undefined ? "" : textAt(table.values(roles[role]), row);
}

/** A lead that bought more than once is one customer with all its amounts, where they are in one currency. */
function sumOf(deals: Side, rows: readonly number[]): string {
  const [first] = rows;
  const { decimal } = deals.formats;
  let sum = 0;
  for (const row of rows) {
    const scanned = scanNumber(cellOf(deals, row, "amount"));
    const value = scanned === null ? null : numberOf(scanned, decimal);
    const same = cellOf(deals, row, "currency") === cellOf(deals, first!, "currency");
    if (value !== null && value > 0 && same) sum += value;
  }
  if (sum === 0) return cellOf(deals, first!, "amount");
  const text = sum.toFixed(3);
  return decimal === "comma" ? text.replace(".", ",") : text;
}
