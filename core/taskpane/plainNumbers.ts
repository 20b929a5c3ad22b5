/** Numbers as people read them; one spelling everywhere, since the pane speaks English. */
import { currencyDecimals } from "../currencyDecimals.ts";
import type { Format } from "../workbook/model/model.ts";

const language = "en-US";

export const plainCount = (value: number | null): string =>
  value === null ? "-" : format(value, { maximumFractionDigits: 1 });

export const plainShare = (value: number | null): string =>
  value === null ? "-" : format(value, { style: "percent", maximumFractionDigits: 1 });

/** An amount as it can be typed: without its currency, with the decimals that this has. */
export const plainAmount = (value: number, currency: string): string =>
  format(value, { maximumFractionDigits: currencyDecimals(currency) });

/** Cents only where they matter. An unknown currency code is written behind the number. */
export function plainMoney(value: number | null, currency: string): string {
  if (value === null) return "-";
  const decimals = currencyDecimals(currency);
  const cents = Math.abs(value) >= 100 || Number.isInteger(Number(value.toFixed(decimals))) ? 0 : decimals;
  const digits = { minimumFractionDigits: cents, maximumFractionDigits: cents };
  if (!/^[A-Za-z]{3}$/.test(currency)) return `${format(value, digits)} ${currency}`.trim();
  return format(value, { style: "currency", currency, ...digits });
}

/** A number in the spelling of its format. */
export function plainValue(value: number | null, as: Format, currency: string): string {
  if (as === "money") return plainMoney(value, currency);
  return as === "rate" ? plainShare(value) : plainCount(value);
}

const format = (value: number, options: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(language, options).format(value);

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${plainCount(count)} ${count === 1 ? one : many}`;
