/** The model's cells as Google Sheets takes them: as if somebody typed them. */
import type { Block, Content, Format } from "../../core/workbook/model/model.ts";
import { pattern, patterns } from "../../core/workbook/model/numberFormats.ts";

/** Signs that would make a formula or an error of a text, or be swallowed: a leading apostrophe says "this is text". */
const doubtful = /^[\s]*['=+\-@#＝＋－＠]|^\s/;

/** Semicolons between arguments are understood under every locale; texts in quotation marks stay as they are. */
export const localFormula = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|,/g, part => (part === "," ? ";" : part));

export function entered(content: Content): string | number {
  if (content === null) return "";
  if (typeof content === "number") return content;
  if (typeof content === "object") return localFormula(content.f);
  return doubtful.test(content) ? `'${content}` : content;
}

/** A cell marked as text would show the apostrophe: such a cell has one of the two, never both. */
export function patternOf(content: Content, { role, formats }: Block, column: number): string {
  const format: Format = formats[Math.min(column, formats.length - 1)] || "general";
  if (typeof content === "string" && doubtful.test(content)) return patterns.general;
  // What a formula shows in a blank cell below it is no typed text.
  return role === "formula" && format === "text" && content === null ? patterns.general : pattern(content, format);
}
