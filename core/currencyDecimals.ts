/** How many decimals the money of a currency has, by the minor units of ISO 4217. */

// biome-ignore format: a list reads better in rows
const none = new Set([
  "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF",
]);
const three = new Set(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]);

/** Two for every other currency, and where none is known. */
export function currencyDecimals(currency: string | null): 0 | 2 | 3 {
  const code = (currency ?? "").trim().toUpperCase();
  return none.has(code) ? 0 : three.has(code) ? 3 : 2;
}

/** A sum without the crumbs of binary arithmetic; yen, too, keep cents that an export has. */
export function roundMoney(sum: number, currency: string | null): number {
  const scale = currencyDecimals(currency) === 3 ? 1000 : 100;
  return Math.round(sum * scale) / scale;
}
