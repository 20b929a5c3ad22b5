/** Heights of the rows that hold more than one line of plain text. Nothing measures them when a file is opened. */
import { appearances } from "../../core/workbook/model/appearance.ts";
import type { Sheet } from "../../core/workbook/model/model.ts";

/** In points. */
const lineHeight = 15;
/** Pixels that a character of 11 points takes on average, bold ones included. */
const characterWidth = 7;
const defaultColumn = 64;

export function rowHeights({ blocks, widths, hidden, heights: given = {} }: Sheet): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  if (hidden) return heights;
  for (const { row, column, cells, look } of blocks) {
    const { size = 11, wrapped = false } = appearances[look];
    if (size === 11 && !wrapped) continue;
    cells.forEach((line, down) => {
      const lines = wrapped
        ? line.map((content, across) =>
            typeof content === "string" ? linesIn(content, widths[column + across] ?? defaultColumn) : 1,
          )
        : [1];
      const height = Math.max(...lines) * lineHeight * (size / 11) + (size > 11 ? 4 : 0);
      heights.set(row + down, Math.max(heights.get(row + down) ?? lineHeight, Math.ceil(height)));
    });
  }
  // 3 points are 4 pixels.
  for (const [row, pixels] of Object.entries(given)) heights.set(Number(row), Math.ceil(pixels * 0.75));
  return heights;
}

/** Words are not cut: a line ends before the word that does not fit. */
function linesIn(text: string, width: number): number {
  const fits = Math.max(1, Math.floor((width - 8) / characterWidth));
  return text
    .split("\n")
    .map(paragraph => {
      let lines = 1;
      let used = 0;
      for (const word of paragraph.split(" ")) {
        const long = Math.ceil(word.length / fits);
        if (used > 0 && used + 1 + word.length > fits) {
          lines += long;
          used = word.length % fits;
        } else {
          lines += used === 0 ? long - 1 : 0;
          used += word.length + (used > 0 ? 1 : 0);
        }
      }
      return lines;
    })
    .reduce((sum, lines) => sum + lines, 0);
}
