/** Numbers as the monthly report writes them; without the host's language, so that pane and mail read the same. */
import { currencyDecimals } from "../currencyDecimals.ts";
import type { Format } from "../workbook/model/model.ts";

/** 1234567.8 -> "1,234,567.8" with one decimal at most. */
export function number(value: number, decimals = 0): string {
  const fixed = Math.abs(value).toFixed(decimals);
  const [whole = "", rest] = fixed.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = value < 0 && Number(fixed) !== 0 ? "-" : "";
  return `${sign}${grouped}${rest !== undefined && Number(rest) > 0 ? `.${rest}` : ""}`;
}

export const percent = (value: number): string => `${number(value * 100, 1)}%`;

export function shown(value: number | null, format: Format, currency: string): string {
  if (value === null) return "not known";
  if (format === "rate") return percent(value);
  if (format === "money") return `${number(value, moneyDecimals(value, currency))} ${currency}`.trim();
  return number(value, format === "decimal" ? 1 : 0);
}

/** What one lead is worth is often less than one of the currency; of larger amounts nobody reads the cents. */
const moneyDecimals = (value: number, currency: string): number =>
  Math.abs(value) < 100 ? currencyDecimals(currency) : 0;
