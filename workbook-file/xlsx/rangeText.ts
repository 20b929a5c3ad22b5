/** Areas as files spell them. */
import { a1, absoluteArea, onSheet } from "../../core/workbook/model/address.ts";
import type { Area } from "../../core/workbook/model/model.ts";

/** A1:B9; one cell is A1. */
export const rangeText = ({ row, column, rows, columns }: Area): string =>
  rows === 1 && columns === 1 ? a1(row, column) : `${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`;

/** 'SLA Setup'!$A$1:$B$9 */
export const sheetRange = (sheet: string, area: Area): string => onSheet(sheet, absoluteArea(area));
