import { textAt } from "../text/values.ts";
import type { Side } from "./joinExports.ts";
import { type JoinKey, keyText, partsOf } from "./joinKey.ts";

/** Deals by the row of their lead; rows that stand for the same lead all have its deals, since only one of them will count. */
export function matchDeals(leads: Side, deals: Side, key: JoinKey) {
  const { id } = leads.columns.roles;
  const rowsOfKey = new Map<string, number>();
  const rowsOfId = new Map<string, number[]>();
  const keys = leads.table.values(key.leads);
  const ids = leads.table.values(id ?? key.leads);
  for (let at = 0; at < leads.table.size; at++) {
    const value = keyText(textAt(keys, at));
    if (value !== "") rowsOfKey.set(value, at);
    const own = textAt(ids, at);
    if (own !== "") rowsOfId.set(own, [...(rowsOfId.get(own) ?? []), at]);
  }
  const dealsOf = new Map<number, number[]>();
  const lone: number[] = [];
  const named = deals.table.values(key.deals);
  for (let at = 0; at < deals.table.size; at++) {
    const cell = textAt(named, at);
    const found = [cell, ...partsOf(cell)].map(part => rowsOfKey.get(keyText(part))).find(each => each !== undefined);
    if (cell === "" || found === undefined) {
      lone.push(at);
      continue;
    }
    const own = textAt(ids, found);
    for (const lead of own === "" ? [found] : rowsOfId.get(own)!) dealsOf.set(lead, [...(dealsOf.get(lead) ?? []), at]);
  }
  return { dealsOf, lone };
}
