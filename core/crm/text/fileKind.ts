const zip = [0x50, 0x4b, 0x03, 0x04];
const ole = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether the bytes are a workbook or another packed file, for the reader of spreadsheets; everything else is read as text. */
export function isSpreadsheetFile(bytes: Uint8Array): boolean {
  return [zip, ole].some(start => start.every((byte, at) => bytes[at] === byte));
}
