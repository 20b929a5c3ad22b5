import type { Decode } from "./decodeText.ts";

/** A file put together from parts in two encodings: each line in the one that fits it; null where all lines are alike. */
export function mixedText(bytes: Uint8Array, decode: Decode, windows: (text: string) => string): string | null {
  let [utf8, other] = [false, false];
  const lines: string[] = [];
  for (let from = 0; from <= bytes.length; ) {
    const found = bytes.indexOf(10, from);
    const to = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(from, to);
    const plain = line.every(byte => byte < 0x80);
    const text = decode(line, "utf-8");
    if (text !== null) {
      utf8 = utf8 || !plain;
      lines.push(text);
    } else {
      other = true;
      lines.push(windows(decode(line, "windows-1252") ?? ""));
    }
    if (found < 0) break;
    from = to;
  }
  return utf8 && other ? lines.join("") : null;
}
