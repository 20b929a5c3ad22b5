/** How much one of an amount's cells stands for, as its header says: "k€", "thousands", "amount_cents". */

/** From a text, which travels packed where a literal would not. */
const pattern = (source: string) => new RegExp(source, "iu");

const thousand = pattern(
  "(?:^|[^\\p{L}])(?:k|t|in t)\\s?(?:[€$£]|eur|usd|gbp|chf|sek|nok|dkk|pln|czk|kc|zl)(?!\\p{L})|[€$£]\\s?k(?!\\p{L})|[^\\p{L}](?:thousands?|tausend|tsd|tis|tys|miles|milhares|milliers|migliaia|duizend(?:en)?|tkr|tusen|tusind)(?!\\p{L})|(?:^|[^\\d])[’'´]?000(?:s|\\)|$)|\\(k\\)|^k[€$£]",
);
const million = pattern(
  "(?:^|[^\\p{L}])(?:mio|mln|mn)\\.?(?!\\p{L})|[^\\p{L}](?:millions?|millionen|miljoen|milioni|millones|milhoes)(?!\\p{L})|(?:^|[^\\p{L}])m\\s?[€$£]",
);
const hundredth = pattern("(?:^|[^\\p{L}])(?:cents?|centimes|centavos|pence|in cent)(?!\\p{L})");

export function amountScale(header: string): number {
  const name = header.replace(/_/g, " ");
  return hundredth.test(name) ? 0.01 : thousand.test(name) ? 1e3 : million.test(name) ? 1e6 : 1;
}

/** One sentence where the header says so: a person should see it once. */
export function amountScaleNote(header: string | undefined): readonly string[] {
  const scale = header === undefined ? 1 : amountScale(header);
  if (scale === 1) return [];
  const unit = scale === 0.01 ? "cents" : scale === 1e3 ? "thousands" : "millions";
  const sample =
    scale === 0.01 ? "1250 counts as 12.50" : scale === 1e3 ? "12.5 counts as 12500" : "1.25 counts as 1250000";
  return [`"${header}" holds ${unit}: ${sample}.`];
}
