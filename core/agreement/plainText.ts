/** Numbers as the agreement spells them; the formulas on SLA Agreement spell them alike. */
import { currencyDecimals } from "../currencyDecimals.ts";
import { nearest } from "../functions/arithmetic/nearest.ts";

/** As FIXED writes it: 1,234.50 */
function fixed(value: number, decimals: number): string {
  const scale = 10 ** decimals;
  const whole = nearest(Math.abs(value) * scale);
  const digits = String(whole).padStart(decimals + 1, "0");
  const front = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = value < 0 && whole > 0 ? "-" : "";
  return decimals === 0 ? `${sign}${front}` : `${sign}${front}.${digits.slice(-decimals)}`;
}

export const countText = (value: number): string => fixed(value, 0);

/** One decimal where it says something. */
export const decimalText = (value: number): string => fixed(value, nearest(value * 10) === 10 * nearest(value) ? 0 : 1);

/** Cents where there are some, and where the currency has any. */
export function moneyText(value: number, currency: string): string {
  const decimals = currencyDecimals(currency);
  const scale = 10 ** decimals;
  return `${currency} ${fixed(value, nearest(value * scale) === scale * nearest(value) ? 0 : decimals)}`;
}

export const shareText = (value: number): string =>
  `${fixed(nearest(value * 1000) / 10, nearest(value * 1000) === 10 * nearest(value * 100) ? 0 : 1)}%`;
