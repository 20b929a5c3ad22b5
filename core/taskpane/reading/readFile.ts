/** A file or a download as an export: its bytes, or the cells of a workbook. Its size is checked before a byte is read. */
import { memorySource } from "../../crm/bytes/source.ts";
import { largestFile } from "../../crm/text/decodeText.ts";
import { isSpreadsheetFile } from "../../crm/text/fileKind.ts";
import { plainCount } from "../plainNumbers.ts";
import type { Given, Run } from "./given.ts";

export async function readFile(file: Blob, run: Run): Promise<Given> {
  if (file.size > largestFile) {
    const [came, most] = [file.size, largestFile].map(bytes => plainCount(bytes / 1_000_000));
    return {
      kind: "refusal",
      text: `The file has ${came} MB, and at most ${most} MB can be read: export fewer columns or fewer months.`,
    };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isSpreadsheetFile(bytes)) return { file: memorySource(bytes), decode };
  // The reader of workbooks is large and most exports are text.
  const { readBook } = await import("./readBook.ts");
  return readBook(bytes, run);
}

/** Null where the bytes are not valid in that encoding. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
