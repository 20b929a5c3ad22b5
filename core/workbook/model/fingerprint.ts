/** A short print of what stands in a cell, to tell later whether a person has changed it. */
import type { ReadCell } from "../writing/host.ts";

/** Characters of one cell's print. */
export const printLength = 5;

/** The print of a cell that a person has overwritten and wants to keep: equal to no cell. */
export const keptPrint = "-".repeat(printLength);

// By its own name: a look-up in the globals at every character is most of the time where a script runs as a guest.
const { imul } = Math;

/** FNV-1a over the text, 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Of a formula its text, not the value that it shows just now; what spills in from above is no content of the cell. */
export function cellPrint(cell: ReadCell): string {
  const spilled = cell !== null && typeof cell === "object" && cell.f === "";
  const text =
    cell === null || cell === "" || spilled
      ? ""
      : typeof cell === "object"
        ? `f${cell.f}`
        : `${(typeof cell).charAt(0)}${cell}`;
  return (hashText(text) % 36 ** printLength).toString(36).padStart(printLength, "0");
}
