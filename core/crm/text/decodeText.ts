import type { Refusal } from "../reading.ts";
import { undoubled } from "./doubleEncoded.ts";
import { mixedText } from "./mixedText.ts";
import { otherSingleByte } from "./singleByte.ts";

/** Bytes; a larger file is refused. */
export const largestFile = 300_000_000;

// biome-ignore format: one line reads better
export type Encoding =
  | "utf-8" | "utf-16le" | "utf-16be" | "windows-1250" | "windows-1251" | "windows-1252" | "windows-1254";

/** The bytes as text, or null when they are not valid in that encoding. Hosts bring their own decoder. */
export type Decode = (bytes: Uint8Array, encoding: Encoding) => string | null;

/** `notes`: what a person should know about how the text was read; goes with it into the reading. */
export interface DecodedText {
  readonly text: string;
  readonly notes?: readonly string[];
}

/** The bytes of a dropped file -> its text, whatever encoding the CRM or the spreadsheet chose. */
export function decodeText(bytes: Uint8Array, decode: Decode): DecodedText | Refusal {
  if (bytes.length > largestFile) return tooLarge(bytes.length);
  const other = otherFormat(bytes);
  if (other !== null) return refuse(other);
  const encoding = encodingOf(bytes);
  const body = bytes.subarray(markLength(bytes));
  const whole = decode(body, encoding);
  const mixed = whole === null && encoding === "utf-8" ? mixedText(body, decode, fromWindows) : null;
  const single = whole === null && mixed === null && encoding === "utf-8" ? otherSingleByte(body, decode) : null;
  const decoded =
    whole ?? mixed ?? single?.text ?? (encoding === "utf-8" ? windowsText(decode(body, "windows-1252")) : null);
  const clean = decoded === null ? null : withoutNul(decoded);
  const repaired = clean === null || whole === null ? null : undoubled(clean, decode, windowsSigns);
  const text = repaired ?? clean;
  if (text === null) {
    return refuse("This is not a text file. Export the list from the CRM as CSV.");
  }
  const notes = [
    ...(mixed === null
      ? []
      : ["The file mixes two encodings (UTF-8 and Windows-1252); each line was read in the one that fits it."]),
    ...(single === null ? [] : [single.note]),
    ...(repaired === null
      ? []
      : ['The file was encoded twice (such as "Ã¤" for "ä"); its letters were put right. Check a few names.']),
    ...(clean === decoded ? [] : ["The file holds characters without meaning (NUL); they were left out."]),
  ];
  if (/^\s{0,100}<(?:!doctype|html|table|\?xml)/i.test(text)) {
    return refuse("This is a web page or an XML file, not a CSV file. Export the list from the CRM as CSV.");
  }
  return notes.length === 0 ? { text } : { text, notes };
}

/** Some exports hold a few stray NULs; a file full of them is no text. */
function withoutNul(text: string): string | null {
  if (!text.includes("\u0000")) return text;
  const parts = text.split("\u0000");
  return parts.length - 1 > Math.max(3, text.length * 0.01) ? null : parts.join("");
}

export function tooLarge(bytes: number): Refusal {
  const size = Math.ceil(bytes / 1e6);
  return refuse(
    `The file has ${size} MB, and up to ${largestFile / 1e6} MB can be read. Export fewer months or fewer columns.`,
  );
}

/** A sentence where the file is none of text. */
export function otherFormat(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const inside = ascii(bytes.subarray(0, 4000));
    const workbook = inside.includes("xl/") || inside.includes("[Content_Types].xml");
    return workbook
      ? "This is an Excel workbook, not a text file. Open it in the spreadsheet and save as CSV, or copy its cells and paste them."
      : "This is a zip archive, not a text file. Unpack it and choose the CSV file in it.";
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return "This is an Excel workbook of the old kind, not a text file. Open it in the spreadsheet and save as CSV, or copy its cells and paste them.";
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) {
    return "This is a PDF, not a text file. Export the list from the CRM as CSV.";
  }
  return null;
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  // Without a mark: in UTF-16 nearly every second byte of a table is 0.
  const end = Math.min(bytes.length, 2000) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  if (odd > end * 0.2 && even < odd * 0.1) return "utf-16le";
  if (even > end * 0.2 && odd < even * 0.1) return "utf-16be";
  return "utf-8";
}

function markLength(bytes: Uint8Array): number {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 3;
  return startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) ? 2 : 0;
}

// What Windows-1252 has at 0x80 to 0x9f; some decoders (Node 20 among them) leave control characters there.
const windowsSigns = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const windowsText = (text: string | null) => (text === null ? null : fromWindows(text));

function fromWindows(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, sign => windowsSigns[sign.charCodeAt(0) - 0x80]!);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function ascii(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

const refuse = (text: string): Refusal => ({ kind: "refusal", text });
