/** The number format of an area that follows the choice in one cell; kept with the sheet, for when somebody chooses. */

import { ownValue } from "../../core/ownValue.ts";
import { isInside } from "../../core/workbook/model/areas.ts";
import { areaOf } from "../../core/workbook/model/blocks.ts";
import type { Content, FormatChoice } from "../../core/workbook/model/model.ts";
import { patterns } from "../../core/workbook/model/numberFormats.ts";
import type { SheetPlan } from "../../core/workbook/writing/host.ts";
import type { Before } from "./before.ts";
import { rangeOf } from "./rules.ts";

type Tab = GoogleAppsScript.Spreadsheet.Sheet;

const key = "slaFormatChoices";

/** Reads; gives back what writes. */
export function formatChoicesOf(
  before: Before | null,
  { formatChoices: choices, blocks }: SheetPlan,
): (tab: Tab) => void {
  const old = (before ? before.tab.getDeveloperMetadata() : []).filter(kept => kept.getKey() === key);
  return tab => {
    for (const kept of old) kept.remove();
    if (choices.length > 0) tab.addDeveloperMetadata(key, JSON.stringify(choices));
    for (const { selector, ...choice } of choices) apply(tab, choice, contentAt(blocks, selector));
  };
}

/** What the plan writes there: the selector is a cell of ours. */
function contentAt(blocks: SheetPlan["blocks"], { row, column }: FormatChoice["selector"]): Content {
  for (const block of blocks) {
    const content = isInside(areaOf(block), row, column) && block.cells[row - block.row]![column - block.column];
    if (content) return content;
  }
  return null;
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
