/** The text of a file or a download; its size is checked before a byte is read. */
import { decodeText, largestFile } from "../../crm/decodeText.ts";
import type { Refusal } from "../../crm/reading.ts";
import { plainCount } from "../plainNumbers.ts";

export async function readFile(file: Blob): Promise<{ readonly text: string } | Refusal> {
  if (file.size > largestFile) {
    const [came, most] = [file.size, largestFile].map(bytes => plainCount(bytes / 1_000_000));
    return {
      kind: "refusal",
      text: `The file has ${came} MB, and at most ${most} MB can be read: export fewer columns or fewer months.`,
    };
  }
  return decodeText(new Uint8Array(await file.arrayBuffer()), decode);
}

/** Null where the bytes are not valid in that encoding. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
