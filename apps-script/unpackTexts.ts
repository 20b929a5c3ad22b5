/** The long texts of Code.js, packed by build/packTexts.mjs; the first thing that the script does when it is loaded. */
import { inflateSync } from "fflate";

/** `packed`: five signs from # on for four bytes. `length`: bytes once inflated. */
export function unpackTexts(packed: string, length: number): string[] {
  const bytes: number[] = [];
  for (let at = 0; at < packed.length; at += 5) {
    let four = 0;
    for (let i = 0; i < 5; i += 1) {
      const sign = packed.charCodeAt(at + i) - 35;
      // The backslash would need another one, so that the 85th sign after # stands for it.
      four = four * 85 + (sign === 85 ? 57 : sign);
    }
    for (let i = 3; i >= 0; i -= 1) bytes.push(Math.floor(four / 256 ** i) % 256);
  }
  let text = "";
  inflateSync(Uint8Array.from(bytes), { out: new Uint8Array(length) }).forEach(code => {
    text += String.fromCharCode(code);
  });
  // A letter of another alphabet is this sign and four hexadecimal digits.
  return text.replace(/¶(....)/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))).split("\n");
}
