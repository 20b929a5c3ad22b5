import type { Columns } from "../columns/columns.ts";
import type { Table } from "../text/table.ts";
import { currencyCode, currencyOfHeader, isKrone, mayBeKrone } from "./currencies.ts";
import type { Formats } from "./formats.ts";

/** Countries that write their own dollar as a bare $. */
const dollars = new Set(["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "TWD"]);

/** Which amounts are in the workbook's currency. */
export interface CurrencyRule {
  /** The workbook's; null when neither it nor the file names one. */
  readonly workbook: string | null;
  readonly header: string | null;
  /** null, no currency given, is the workbook's. */
  isOurs(currency: string | null): boolean;
}

/** Given by the workbook, else the one most rows have. */
export function currencyRule(
  table: Table,
  { roles }: Columns,
  formats: Formats,
  given: string | null | undefined,
): CurrencyRule {
  const header = roles.amount === undefined ? null : currencyOfHeader(table.header[roles.amount]!);
  const counts = new Map<string, number>();
  for (const [raw, rows] of formats.currencies) {
    const code = currencyCode(raw) ?? raw.toUpperCase();
    counts.set(code, (counts.get(code) ?? 0) + rows);
  }
  const inColumn = counts.size > 0;
  if (!inColumn) for (const [code, rows] of formats.amountVotes.currencies) counts.set(code, rows);
  let most: string | null = null;
  for (const [code, rows] of counts) if (most === null || rows > counts.get(most)!) most = code;
  const workbook = given?.trim().toUpperCase() || (isKrone(most) ? null : (most ?? header));
  return {
    workbook,
    header,
    isOurs: currency =>
      currency === null ||
      currency === workbook ||
      (isKrone(currency) && mayBeKrone(workbook)) ||
      (!inColumn && header === null && currency === "USD" && workbook !== null && dollars.has(workbook)),
  };
}
