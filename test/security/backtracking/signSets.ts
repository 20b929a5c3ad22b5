/** Which signs an atom of a pattern takes, as bits over the whole basic plane and some signs beyond it. */

const beyond = ["😀", "🚀", "𝐀", "𠀀", "\u{10ffff}"];
const plane = 0x10000;
const known = new Map<string, Uint32Array>();

export function signSet(source: string, flags: string): Uint32Array {
  const wanted = flags.replace(/[^ius]/g, "");
  const key = `${wanted}/${source}`;
  const found = known.get(key) ?? bitsOf(new RegExp(`^(?:${source})$`, wanted));
  known.set(key, found);
  return found;
}

function bitsOf(form: RegExp): Uint32Array {
  const bits = new Uint32Array((plane + 32) / 32);
  for (let code = 0; code < plane; code += 1) {
    if (form.test(String.fromCharCode(code))) bits[code >> 5]! |= 1 << (code & 31);
  }
  beyond.forEach((sign, index) => {
    if (form.test(sign)) bits[plane >> 5]! |= 1 << index;
  });
  return bits;
}

/** Whether one sign is in all of them. */
export function haveCommon(...sets: readonly Uint32Array[]): boolean {
  const [first, ...others] = sets;
  return first!.some((bits, word) => others.reduce((common, set) => common & set[word]!, bits) !== 0);
}
