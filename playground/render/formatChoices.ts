/** The number format of an area that follows the choice in one cell. */
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { FormatChoice } from "../../core/workbook/model/model.ts";
import { patterns } from "../../core/workbook/model/numberFormats.ts";
import { rangeOf } from "./rules.ts";

export function applyFormatChoices(sheet: FWorksheet, choices: readonly FormatChoice[]): void {
  for (const { area, selector, formats } of choices) {
    const chosen = sheet.getRange(selector.row - 1, selector.column - 1).getValue();
    const format = Object.hasOwn(formats, String(chosen)) ? formats[String(chosen)] : undefined;
    if (format !== undefined) rangeOf(sheet, area).setNumberFormat(patterns[format]);
  }
}
