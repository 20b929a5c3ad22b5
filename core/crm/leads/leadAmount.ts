import { perValue } from "../text/values.ts";
import { currencyCode } from "../values/currencies.ts";
import { numberOf, plainDecimals, scanNumber } from "../values/scanNumber.ts";
import type { LeadInHand, LeadRules } from "./leads.ts";

/** What one cell says of the amount. */
interface AmountCell {
  readonly blank: boolean;
  readonly value: number | null;
  readonly currency: string | null;
}

const noAmount: AmountCell = { blank: true, value: null, currency: null };

/** Puts the amount into a lead, over all rows of its products. */
export function amountReader({
  table,
  columns: { roles },
  formats: { decimal, amountScale },
  headerCurrency,
}: LeadRules): (lead: LeadInHand, row: number, parts: readonly number[]) => void {
  const cellOf = perValue(roles.amount === undefined ? null : table.values(roles.amount), (cell): AmountCell => {
    if (cell === "") return noAmount;
    const decimals = plainDecimals(cell);
    // Most amounts are written like 1234.56.
    if (decimals === 0 || (decimals > 0 && decimal === "point")) {
      return { blank: false, value: Number(cell) * amountScale, currency: null };
    }
    const scanned = scanNumber(cell);
    const value = scanned === null ? null : numberOf(scanned, decimal);
    return {
      blank: false,
      value: value === null ? null : value * (scanned!.scale === 1 ? amountScale : 1),
      currency: scanned?.currency ?? null,
    };
  });
  const named = perValue(roles.currency === undefined ? null : table.values(roles.currency), cell =>
    cell === "" ? null : (currencyCode(cell) ?? cell.toUpperCase()),
  );
  return (lead, row, parts) => {
    let sum = 0;
    let unreadable = false;
    let negative = false;
    let currency: string | null = null;
    for (let part = -1; part < parts.length; part++) {
      const { blank, value, currency: own } = cellOf(part < 0 ? row : parts[part]!);
      if (blank) continue;
      if (value !== null && value < 0) negative = true;
      if (value === null || value < 0) unreadable = true;
      else sum += value;
      currency = own ?? currency;
    }
    lead.amount = sum > 0 ? sum : null;
    lead.amountUnreadable = unreadable;
    lead.amountNegative = negative;
    lead.currency = named(row) ?? currency ?? headerCurrency;
  };
}
