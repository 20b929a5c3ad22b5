/** What a block is for, in the engine's terms. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import { type Appearance, appearances } from "../../core/workbook/model/appearance.ts";
import type { Look } from "../../core/workbook/model/model.ts";

/** Every attribute is named, so that nothing of an earlier look stays behind; null takes it away. */
export function style(look: Look, pattern: string): IStyleData {
  const { ink, ground, size, bold, italic, border, borderColour, centred, wrapped, atTop } = appearances[look];
  return {
    n: { pattern },
    cl: ink === undefined ? null : { rgb: ink },
    bg: ground === undefined ? null : { rgb: ground },
    fs: size ?? 11,
    bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    it: italic ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    bd: borders(border, borderColour),
    ht: centred ? HorizontalAlign.CENTER : null,
    vt: atTop ? VerticalAlign.TOP : VerticalAlign.MIDDLE,
    tb: wrapped ? WrapStrategy.WRAP : null,
  };
}

function borders(where: Appearance["border"], colour = "#000000"): IBorderData {
  const line = (drawn: boolean) => (drawn ? { s: BorderStyleTypes.THIN, cl: { rgb: colour } } : null);
  const box = where === "box";
  return { t: line(box || where === "top"), b: line(box || where === "bottom"), l: line(box), r: line(box) };
}
