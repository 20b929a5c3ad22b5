/** Numbers as people type them into the pane: 50000, 50,000, $50,000.50. What has two readings is refused. */

export type TypedNumber = { readonly value: number | null } | { readonly problem: string };

/** A blank field is null. */
export function typedAmount(text: string, field: string): TypedNumber {
  const bare = text.replace(/[\s'’\u00a0\u202f]/g, "").replace(/^(\p{Sc}|[A-Z]{3})|(\p{Sc}|[A-Z]{3})$/gu, "");
  if (bare === "") return { value: null };
  if (/^[1-9]\d*\.\d{3}$/.test(bare)) {
    const whole = bare.replace(".", "");
    const [small, clear] = Number.isInteger(Number(bare)) ? [`${Number(bare)}`, `${Number(bare)}`] : [bare, `${bare}0`];
    return { problem: `${field}: "${text.trim()}" could be ${whole} or ${small}: type ${whole} or ${clear}.` };
  }
  const plain = withPoint(bare);
  if (plain === null) return { problem: `${field}: "${text.trim()}" is not an amount: type a number such as 50000.` };
  return { value: Number(plain) };
}

/** A rate typed as 50 or 50%; 0.5 without the sign has two readings. */
export function typedRate(text: string, field: string): TypedNumber {
  const bare = text.replace(/\s/g, "");
  if (bare === "") return { value: null };
  const plain = withPoint(bare.replace(/%$/, ""));
  const percent = Number(plain);
  if (plain === null || percent > 100) {
    return { problem: `${field}: "${text.trim()}" is not a share: type a number from 0 to 100, such as 12.5%.` };
  }
  if (percent > 0 && percent < 1 && !bare.endsWith("%")) {
    return { problem: `${field}: "${text.trim()}" could be ${bare}% or ${percent * 100}%: type it with the % sign.` };
  }
  return { value: Number((percent / 100).toFixed(6)) };
}

function withPoint(text: string): string | null {
  // Nothing is grouped after a zero: 0,125 is an eighth.
  if (/^0[.,]\d+$/.test(text)) return text.replace(",", ".");
  if (/^\d+([.,]\d{1,2})?$/.test(text) || /^\d+\.\d+$/.test(text)) return text.replace(",", ".");
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return text.replace(/,/g, "");
  if (/^\d{1,3}(\.\d{3}){2,}$|^\d{1,3}(\.\d{3})+,\d+$/.test(text)) return text.replace(/\./g, "").replace(",", ".");
  return null;
}
