/** The number format of an area that follows the choice in one cell; kept with the sheet, for when somebody chooses. */

import { ownValue } from "../../core/ownValue.ts";
import type { FormatChoice } from "../../core/workbook/model.ts";
import { patterns } from "../../core/workbook/numberFormats.ts";
import { rangeOf } from "./rules.ts";

type Tab = GoogleAppsScript.Spreadsheet.Sheet;

const key = "slaFormatChoices";

export function setFormatChoices(tab: Tab, choices: readonly FormatChoice[]): void {
  for (const kept of tab.getDeveloperMetadata()) if (kept.getKey() === key) kept.remove();
  if (choices.length === 0) return;
  tab.addDeveloperMetadata(key, JSON.stringify(choices));
  for (const { selector, ...choice } of choices) {
    apply(tab, choice, tab.getRange(selector.row, selector.column).getValue());
  }
}

/** Every edit of the spreadsheet comes by here: what is not ours must cost next to nothing. */
export function onEdit({ range }: { readonly range: GoogleAppsScript.Spreadsheet.Range }): void {
  const tab = range.getSheet();
  if (!/^SLA /.test(tab.getName())) return;
  const kept = tab.getDeveloperMetadata().find(data => data.getKey() === key);
  if (!kept) return;
  for (const { selector, ...choice } of JSON.parse(kept.getValue() || "[]") as FormatChoice[]) {
    if (range.getRow() === selector.row && range.getColumn() === selector.column) apply(tab, choice, range.getValue());
  }
}

function apply(tab: Tab, { area, formats }: Omit<FormatChoice, "selector">, chosen: unknown): void {
  const format = ownValue(formats, String(chosen));
  if (format) rangeOf(tab, area).setNumberFormat(patterns[format]);
}
