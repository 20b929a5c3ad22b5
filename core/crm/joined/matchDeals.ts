import { cellAt } from "../text/table.ts";
import type { Side } from "./joinExports.ts";
import { type JoinKey, keyText, partsOf } from "./joinKey.ts";

/** Deals by the row of their lead; rows that stand for the same lead all have its deals, since only one of them will count. */
export function matchDeals(leads: Side, deals: Side, key: JoinKey) {
  const { id } = leads.columns.roles;
  const rowsOfKey = new Map<string, number>();
  const rowsOfId = new Map<string, number[]>();
  leads.table.rows.forEach((row, at) => {
    const value = keyText(cellAt(row, key.leads));
    if (value !== "") rowsOfKey.set(value, at);
    const own = cellAt(row, id ?? key.leads);
    if (own !== "") rowsOfId.set(own, [...(rowsOfId.get(own) ?? []), at]);
  });
  const dealsOf = new Map<number, number[]>();
  const lone: number[] = [];
  deals.table.rows.forEach((row, at) => {
    const cell = cellAt(row, key.deals);
    const found = [cell, ...partsOf(cell)].map(part => rowsOfKey.get(keyText(part))).find(each => each !== undefined);
    if (cell === "" || found === undefined) {
      lone.push(at);
      return;
    }
    const own = cellAt(leads.table.rows[found]!, id ?? key.leads);
    for (const lead of own === "" ? [found] : rowsOfId.get(own)!) dealsOf.set(lead, [...(dealsOf.get(lead) ?? []), at]);
  });
  return { dealsOf, lone };
}
