/** Colours, fonts and borders of a block. What the look does not name stays as the person has it. */
import { appearances } from "../../core/workbook/appearance.ts";
import type { Area, Look } from "../../core/workbook/model.ts";
import { rangeOf } from "./address.ts";
import { type Step, step } from "./step.ts";

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** Every cell has its border, so the lines inside belong to it; a single row or column has none inside. */
const edges: Readonly<Record<"box" | "top" | "bottom", readonly Edge[]>> = {
  box: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"],
  top: ["EdgeTop", "InsideHorizontal"],
  bottom: ["EdgeBottom", "InsideHorizontal"],
};

export const lookStep = (sheet: string, area: Area, look: Look): Step =>
  step(24, context => {
    const { ink, ground, size, bold, italic, border, borderColour, centred, wrapped, atTop } = appearances[look];
    const { format } = rangeOf(context, sheet, area);
    if (ink !== undefined) format.font.color = ink;
    if (size !== undefined) format.font.size = size;
    if (bold !== undefined) format.font.bold = bold;
    if (italic !== undefined) format.font.italic = italic;
    if (ground !== undefined) format.fill.color = ground;
    if (centred) format.horizontalAlignment = "Center";
    if (wrapped) format.wrapText = true;
    format.verticalAlignment = atTop ? "Top" : "Center";
    for (const edge of border === undefined ? [] : edges[border]) {
      if (edge === "InsideHorizontal" && area.rows === 1) continue;
      if (edge === "InsideVertical" && area.columns === 1) continue;
      const line = format.borders.getItem(edge);
      line.style = "Continuous";
      line.color = borderColour ?? "#000000";
    }
  });
