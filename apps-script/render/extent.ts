/** How far down and to the right a sheet's plan reaches: the sheet must have room for it. */
import { areaOf } from "../../core/workbook/model/blocks.ts";
import type { Area } from "../../core/workbook/model/model.ts";
import type { SheetPlan } from "../../core/workbook/writing/host.ts";

export function extentOf({ clear, blocks, validations, conditionalFormats, formatChoices, widths }: SheetPlan): {
  rows: number;
  columns: number;
} {
  const areas: Area[] = [...clear, ...blocks.map(areaOf)];
  for (const { area } of [...validations, ...conditionalFormats, ...formatChoices]) areas.push(area);
  return {
    rows: Math.max(1, ...areas.map(({ row, rows }) => row + rows - 1)),
    columns: Math.max(
      1,
      ...areas.map(({ column, columns }) => column + columns - 1),
      ...Object.keys(widths).map(Number),
    ),
  };
}
