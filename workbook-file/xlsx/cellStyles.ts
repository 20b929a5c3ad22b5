/** What a block is for and what its values mean, as cell styles of a file. */
import type { CellStyle } from "hucre/xlsx";
import { type Appearance, appearances, highlights } from "../../core/workbook/model/appearance.ts";
import type { ConditionalFormat, Look } from "../../core/workbook/model/model.ts";

/** Every font needs a name, or LibreOffice falls back to a serif face. */
const fontName = "Calibri";

/** "apart": on the left, a little away from the number that ends just before it. */
export type Side = "left" | "right" | "apart" | "own";

/** `side`: where the content stands; "own" is for the look and the kind of value to decide. */
export function cellStyle(look: Look, pattern: string, side: Side): CellStyle {
  const { ink, ground, size, bold, italic, centred, wrapped, atTop } = appearances[look];
  const border = borders(appearances[look]);
  return {
    font: {
      name: fontName,
      size: size ?? 11,
      ...(ink === undefined ? {} : { color: { rgb: rgb(ink) } }),
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
    },
    alignment: {
      vertical: atTop ? "top" : "center",
      ...(side === "apart" ? { horizontal: "left", indent: 1 } : {}),
      ...(side === "left" || side === "right" ? { horizontal: side } : {}),
      ...(side === "own" && centred ? { horizontal: "center" } : {}),
      ...(wrapped ? { wrapText: true } : {}),
    },
    ...(ground === undefined ? {} : { fill: solid(ground) }),
    ...(border === undefined ? {} : { border }),
    ...(pattern === "General" ? {} : { numFmt: pattern }),
  };
}

/** What a conditional format lays over the style of a cell. */
export function highlightStyle(highlight: ConditionalFormat["highlight"]): CellStyle {
  const { ink, ground } = highlights[highlight];
  return { font: { color: { rgb: rgb(ink) } }, ...(ground === null ? {} : { fill: solid(ground) }) };
}

function borders({ border, borderColour = "#000000" }: Appearance): CellStyle["border"] {
  const line = { style: "thin" as const, color: { rgb: rgb(borderColour) } };
  if (border === "box") return { top: line, bottom: line, left: line, right: line };
  if (border === "top") return { top: line };
  return border === "bottom" ? { bottom: line } : undefined;
}

/** Conditional formats take the ground from bgColor, cells from fgColor. */
const solid = (colour: string) => ({
  type: "pattern" as const,
  pattern: "solid" as const,
  fgColor: { rgb: rgb(colour) },
  bgColor: { rgb: rgb(colour) },
});

const rgb = (colour: string): string => colour.slice(1).toUpperCase();
