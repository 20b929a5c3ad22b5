import { key } from "../text/fold.ts";

// biome-ignore format: a list reads better in rows
const codes = new Set([
  "USD", "EUR", "GBP", "CHF", "JPY", "CNY", "CAD", "AUD", "NZD", "SEK", "NOK", "DKK", "ISK", "PLN", "CZK", "HUF", "RON",
  "BGN", "TRY", "UAH", "RUB", "BRL", "MXN", "ARS", "CLP", "COP", "PEN", "ZAR", "INR", "IDR", "MYR", "SGD", "HKD", "KRW",
  "THB", "PHP", "VND", "ILS", "AED", "SAR", "EGP", "NGN", "KES", "TWD",
  "KWD", "BHD", "OMR", "JOD", "TND", "LYD", "IQD", "QAR", "XOF", "XAF", "PYG", "UGX", "RWF",
]);

/** "kr" says krone, but not of which of four countries. */
const krone = "KR";
const krones = new Set(["SEK", "NOK", "DKK", "ISK"]);
export const isKrone = (currency: string | null) => currency === krone;
export const mayBeKrone = (workbook: string | null) => workbook === null || krones.has(workbook);

/** Other spellings, by key. A bare dollar or krone sign is taken as the most common one. */
const spellings = new Map<string, string>(
  Object.entries({
    $: "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₺": "TRY",
    "₽": "RUB",
    "₪": "ILS",
    "₩": "KRW",
    "₴": "UAH",
    usdollar: "USD",
    usdollars: "USD",
    unitedstatesdollar: "USD",
    us: "USD",
    US$: "USD",
    CA$: "CAD",
    C$: "CAD",
    A$: "AUD",
    AU$: "AUD",
    NZ$: "NZD",
    S$: "SGD",
    HK$: "HKD",
    MX$: "MXN",
    R$: "BRL",
    ft: "HUF",
    lei: "RON",
    leu: "RON",
    руб: "RUB",
    рублеи: "RUB",
    рубль: "RUB",
    р: "RUB",
    грн: "UAH",
    гривня: "UAH",
    kcs: "CZK",
    tl: "TRY",
    円: "JPY",
    元: "CNY",
    kr: krone,
    kronor: krone,
    kroner: krone,
    euro: "EUR",
    euros: "EUR",
    poundsterling: "GBP",
    britishpound: "GBP",
    swissfranc: "CHF",
    schweizerfranken: "CHF",
    sfr: "CHF",
    fr: "CHF",
    rs: "INR",
    zl: "PLN",
    kc: "CZK",
    r: "BRL",
    brazilianreal: "BRL",
    real: "BRL",
    canadiandollar: "CAD",
    australiandollar: "AUD",
    swedishkrona: "SEK",
    norwegiankrone: "NOK",
    danishkrone: "DKK",
  }),
);

export const isCurrencyCode = (word: string) => codes.has(word.toUpperCase());

/** The ISO code of a currency cell, symbol or name; null when it is none that we know. */
export function currencyCode(text: string): string | null {
  const trimmed = text.trim();
  const code = trimmed.toUpperCase();
  if (codes.has(code)) return code;
  return spellings.get(trimmed) ?? spellings.get(key(trimmed)) ?? codeInside(trimmed);
}

/** "Euro (EUR)", "EUR - Euro", "Euro €": the code, or the sign, among other words. */
function codeInside(text: string): string | null {
  if (text.length < 5) return null;
  const code = text.split(/[^A-Za-z]+/).find(word => codes.has(word));
  if (code !== undefined) return code;
  const signs = text.match(/(?:^|[\s(])(\p{Sc})(?=[\s)]|$)/u);
  return signs === null ? null : (spellings.get(signs[1]!) ?? null);
}

/** A currency that stands in a header: importe_eur, Amount (USD), Umsatz in €. */
export function currencyOfHeader(header: string): string | null {
  for (const word of header.split(/[^A-Za-z$€£]+/)) {
    if (codes.has(word.toUpperCase())) return word.toUpperCase();
    const symbol = word.length === 1 ? spellings.get(word) : undefined;
    if (symbol !== undefined && !/[a-z]/i.test(word)) return symbol;
  }
  return null;
}
