/** Colours, fonts and borders, for all blocks of one look at a time. What a look does not name stays as the person has it. */
import { type Appearance, appearances } from "../../core/workbook/model/appearance.ts";
import { areaOf } from "../../core/workbook/model/blocks.ts";
import type { Area, Block, Look } from "../../core/workbook/model/model.ts";
import { addressLists } from "./address.ts";
import { type Step, step } from "./step.ts";

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** Every cell has its border, so the lines inside belong to it; a single row or column has none inside. */
const edges: Readonly<Record<"box" | "top" | "bottom", readonly Edge[]>> = {
  box: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"],
  top: ["EdgeTop", "InsideHorizontal"],
  bottom: ["EdgeBottom", "InsideHorizontal"],
};

export function lookSteps(sheet: string, blocks: readonly Block[]): Step[] {
  const alike = new Map<string, { readonly look: Look; readonly lines: readonly Edge[]; readonly areas: Area[] }>();
  for (const block of blocks) {
    const area = areaOf(block);
    const lines = linesOf(block.look, area);
    const key = `${block.look} ${lines.join()}`;
    const group = alike.get(key) ?? { look: block.look, lines, areas: [] };
    group.areas.push(area);
    alike.set(key, group);
  }
  return [...alike.values()].flatMap(({ look, lines, areas }) =>
    addressLists(areas).map(list => lookStep(sheet, list, appearances[look], lines)),
  );
}

function linesOf(look: Look, { rows, columns }: Area): readonly Edge[] {
  const { border } = appearances[look];
  return (border === undefined ? [] : edges[border]).filter(
    edge => !(edge === "InsideHorizontal" && rows === 1) && !(edge === "InsideVertical" && columns === 1),
  );
}

const lookStep = (
  sheet: string,
  addresses: string,
  { ink, ground, size, bold, italic, borderColour, centred, wrapped, atTop }: Appearance,
  lines: readonly Edge[],
): Step =>
  step(
    24,
    ({ workbook }) => {
      const { format } = workbook.worksheets.getItem(sheet).getRanges(addresses);
      if (ink !== undefined) format.font.color = ink;
      if (size !== undefined) format.font.size = size;
      if (bold !== undefined) format.font.bold = bold;
      if (italic !== undefined) format.font.italic = italic;
      if (ground !== undefined) format.fill.color = ground;
      if (centred) format.horizontalAlignment = "Center";
      if (wrapped) format.wrapText = true;
      format.verticalAlignment = atTop ? "Top" : "Center";
      for (const edge of lines) {
        const line = format.borders.getItem(edge);
        line.style = "Continuous";
        line.color = borderColour ?? "#000000";
      }
    },
    addresses,
  );
