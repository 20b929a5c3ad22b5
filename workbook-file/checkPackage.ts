import { unzipSync } from "fflate";
import type { Refusal } from "../core/crm/reading.ts";

/** Bytes of the file, and of everything in it unpacked. */
const largestFile = 100_000_000;
const largestUnpacked = 600_000_000;
const mostParts = 20_000;

/** Looks at the list of parts before anything is unpacked; null where the file may be opened. */
export function checkPackage(bytes: Uint8Array): Refusal | null {
  if (bytes.length > largestFile) {
    const size = Math.ceil(bytes.length / 1e6);
    return refuse(
      `The file has ${size} MB, and up to ${largestFile / 1e6} MB can be read. Export fewer months or fewer columns.`,
    );
  }
  if (bytes[0] === 0xd0) return refuse(oldOrLocked(bytes));
  const names = new Set<string>();
  let unpacked = 0;
  let hidden = false;
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        names.add(name);
        unpacked += originalSize;
        hidden = hidden || (originalSize === 0 && size > 2) || names.size > mostParts;
        return false;
      },
    });
  } catch {
    return refuse("The file is damaged: it is packed like a workbook but cannot be opened. Export it again.");
  }
  if (names.has("mimetype") && names.has("content.xml")) {
    return refuse("This is an OpenDocument file. Open it in the spreadsheet and save it as .xlsx or CSV.");
  }
  if (names.has("xl/workbook.bin")) {
    return refuse("This is a binary Excel workbook (.xlsb). Open it in the spreadsheet and save it as .xlsx or CSV.");
  }
  if (names.has("word/document.xml") || names.has("ppt/presentation.xml")) {
    return refuse("This is a document, not a workbook. Export the list from the CRM as CSV or .xlsx.");
  }
  if (!names.has("[Content_Types].xml")) {
    return refuse("This is a zip archive, not a workbook. Unpack it and choose the CSV or .xlsx file in it.");
  }
  if (hidden || unpacked > largestUnpacked) {
    const size = hidden ? "an unknown size" : `${Math.ceil(unpacked / 1e6)} MB`;
    return refuse(
      `The workbook unpacks to ${size}, and up to ${largestUnpacked / 1e6} MB can be read. Export fewer months or fewer columns, or export as CSV.`,
    );
  }
  return null;
}

/** Both the workbooks before 2007 and those with a password have the same first bytes. */
function oldOrLocked(bytes: Uint8Array): string {
  const locked = includesWide(bytes, "EncryptedPackage");
  return locked
    ? "The workbook is protected by a password. Open it in the spreadsheet, take the password off and save it again."
    : "This is an Excel workbook of the old kind (.xls). Open it in the spreadsheet and save it as .xlsx or CSV.";
}

/** Names in the old container are written with two bytes a letter. */
function includesWide(bytes: Uint8Array, word: string): boolean {
  const end = bytes.length - word.length * 2;
  for (let at = 0; at <= end; at++) {
    let same = 0;
    while (same < word.length && bytes[at + same * 2] === word.charCodeAt(same) && bytes[at + same * 2 + 1] === 0)
      same++;
    if (same === word.length) return true;
  }
  return false;
}

const refuse = (text: string): Refusal => ({ kind: "refusal", text });
