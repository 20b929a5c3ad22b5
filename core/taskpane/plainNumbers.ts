/** Numbers and dates as people read them; one spelling everywhere, since the pane speaks English. */
import { currencyDecimals } from "../currencyDecimals.ts";

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

const format = (value: number, options: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(language, options).format(value);

// biome-ignore format: a list reads better in rows
const months = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];

/** "2026-07-15" -> "15 July 2026"; read from the text, never through the machine's time zone. */
export function plainDate(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split("-");
  const name = months[Number(month) - 1];
  return name && day ? `${Number(day)} ${name} ${year}` : iso;
}

/** "2026-07" -> "July 2026" */
export function plainMonth(iso: string): string {
  const [year, month] = iso.split("-");
  const name = months[Number(month) - 1];
  return name ? `${name} ${year}` : iso;
}

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${plainCount(count)} ${count === 1 ? one : many}`;
