/** Areas of a sheet against each other and against a cell. */
import type { Area } from "./model.ts";

export const isInside = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

export const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** The smallest area that holds them all; null of none. */
export function areaAround(areas: readonly Area[]): Area | null {
  if (areas.length === 0) return null;
  const row = Math.min(...areas.map(area => area.row));
  const column = Math.min(...areas.map(area => area.column));
  const rows = Math.max(...areas.map(area => area.row + area.rows)) - row;
  return { row, column, rows, columns: Math.max(...areas.map(area => area.column + area.columns)) - column };
}
