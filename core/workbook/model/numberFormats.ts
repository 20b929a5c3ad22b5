/** The model's formats as the patterns that spreadsheets share. */
import type { Content, Format } from "./model.ts";

export const patterns: Readonly<Record<Format, string>> = {
  text: "@",
  count: "#,##0",
  decimal: "#,##0.0",
  money: "#,##0.00",
  money0: "#,##0",
  money3: "#,##0.000",
  rate: "0.0%",
  date: "yyyy-mm-dd",
  month: "yyyy-mm",
  time: "hh:mm",
  general: "General",
};

/** Text is marked as text, so that it stays text when somebody edits it; a formula never is, or it would not calculate. */
export function pattern(content: Content, format: Format): string {
  if (typeof content === "string") return patterns.text;
  const isFormula = typeof content === "object" && content !== null;
  return isFormula && format === "text" ? patterns.general : patterns[format];
}
