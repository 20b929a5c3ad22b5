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

export const percent = (value: number): string => `${number(value * 100, 1)} %`;

export function shown(value: number | null, format: Format, currency: string): string {
  if (value === null) return "not known";
  if (format === "rate") return percent(value);
  if (format === "money") return `${number(value, moneyDecimals(value, currency))} ${currency}`.trim();
  return number(value, format === "decimal" ? 1 : 0);
}

/** What one lead is worth is often less than one of the currency; of larger amounts nobody reads the cents. */
const moneyDecimals = (value: number, currency: string): number =>
  Math.abs(value) < 100 ? currencyDecimals(currency) : 0;

// biome-ignore format: a list reads better in rows
const names = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];

/** "2026-07" -> "July 2026" */
export const monthName = (month: string): string =>
  `${names[Number(month.slice(5, 7)) - 1] ?? ""} ${month.slice(0, 4)}`;

/** "2026-07-15" -> "15 July 2026" */
export const dayName = (day: string): string => `${Number(day.slice(8, 10))} ${monthName(day)}`;
