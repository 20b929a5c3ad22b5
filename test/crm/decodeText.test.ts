import { describe, expect, test } from "vitest";
import { type Decode, decodeText, largestFile } from "../../core/crm/text/decodeText.ts";

const decode: Decode = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const text = "Id;Währung\r\n1;€\r\n";
const utf8 = new TextEncoder().encode(text);
const utf16 = (bigEnd: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !bigEnd);
  return bytes;
};
const windows = Uint8Array.from(text, sign => (sign === "€" ? 0x80 : sign.charCodeAt(0)));
const after = (mark: readonly number[], bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes]);

test.each([
  ["UTF-8", utf8],
  ["UTF-8 with a mark", after([0xef, 0xbb, 0xbf], utf8)],
  ["UTF-16, little end first, with a mark", after([0xff, 0xfe], utf16(false))],
  ["UTF-16, big end first, with a mark", after([0xfe, 0xff], utf16(true))],
  ["UTF-16, little end first", utf16(false)],
  ["UTF-16, big end first", utf16(true)],
  ["Windows-1252", windows],
])("a file in %s gives its text", (_, bytes) => {
  expect(decodeText(bytes, decode)).toEqual({ text });
});

const ascii = (start: string) => new TextEncoder().encode(start);

test.each([
  [
    "an Excel workbook",
    ascii("PK\u0003\u0004....[Content_Types].xml"),
    "This is an Excel workbook, not a text file. Open it in the spreadsheet and save as CSV, or copy its cells and paste them.",
  ],
  [
    "an old Excel workbook",
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
    "This is an Excel workbook of the old kind, not a text file. Open it in the spreadsheet and save as CSV, or copy its cells and paste them.",
  ],
  [
    "a zip archive",
    ascii("PK\u0003\u0004....export.csv"),
    "This is a zip archive, not a text file. Unpack it and choose the CSV file in it.",
  ],
  ["a PDF", ascii("%PDF-1.7"), "This is a PDF, not a text file. Export the list from the CRM as CSV."],
  [
    "a web page called .xls",
    ascii("<html><table>"),
    "This is a web page or an XML file, not a CSV file. Export the list from the CRM as CSV.",
  ],
  [
    "a picture",
    Uint8Array.from([0x89, 0x50, 0, 0, 0, 13, 7, 0, 0, 1]),
    "This is not a text file. Export the list from the CRM as CSV.",
  ],
])("%s is refused", (_, bytes, sentence) => {
  expect(decodeText(bytes, decode)).toEqual({ kind: "refusal", text: sentence });
});

test("a file over the limit is refused with its size and the limit", () => {
  expect(decodeText(new Uint8Array(largestFile + 1), decode)).toEqual({
    kind: "refusal",
    text: "The file has 301 MB, and up to 300 MB can be read. Export fewer months or fewer columns.",
  });
});

describe("files that no program would write", () => {
  const bytesOf = (...parts: readonly (string | readonly number[])[]) =>
    Buffer.concat(parts.map(part => (typeof part === "string" ? Buffer.from(part, "utf8") : Buffer.from(part))));

  test("a file of two encodings is read line by line, and says so", () => {
    // "Café" in UTF-8, "Bäcker" in Windows-1252.
    const bytes = bytesOf("Id,Name\n1,Café\n", [...Buffer.from("2,B"), 0xe4, ...Buffer.from("cker\n")]);
    expect(decodeText(bytes, decode)).toEqual({
      text: "Id,Name\n1,Café\n2,Bäcker\n",
      notes: ["The file mixes two encodings (UTF-8 and Windows-1252); each line was read in the one that fits it."],
    });
  });

  test("a few NULs are left out and said so, many make it no text", () => {
    expect(decodeText(bytesOf("Id,Name\n1,A\0nn\n"), decode)).toEqual({
      text: "Id,Name\n1,Ann\n",
      notes: ["The file holds characters without meaning (NUL); they were left out."],
    });
    expect(decodeText(bytesOf("Id\0\0\0\0,Name\n1,A\0nn\n"), decode)).toMatchObject({ kind: "refusal" });
  });

  test("UTF-16 without a mark is read in both byte orders", () => {
    const text = "Id;Größe\r\n1;groß\r\n";
    const little = Buffer.from(text, "utf16le");
    expect(decodeText(little, decode)).toEqual({ text });
    expect(decodeText(Buffer.from(little).swap16(), decode)).toEqual({ text });
  });
});
