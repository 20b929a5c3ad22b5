/** The number pattern that a conditional format gives to a cell; only the form in which ours are written is known. */
import { areaOfAddress, type FakeSheet, keyOf } from "./fakeBook.ts";

export function shownPattern(sheet: FakeSheet, row: number, column: number): string | null {
  for (const { areas, formula, numberFormat } of sheet.conditionalFormats) {
    const covers = areas.some(
      area =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
    if (covers && typeof numberFormat === "string" && isTrue(sheet, String(formula))) return numberFormat;
  }
  return null;
}

function isTrue(sheet: FakeSheet, formula: string): boolean {
  const inside = /^=OR\((.+)\)$/.exec(formula)?.[1];
  if (inside === undefined) throw new TypeError(`The fake Excel cannot decide ${formula}.`);
  return [...inside.matchAll(/(\$[A-Z]+\$\d+)="((?:[^"]|"")*)"/g)].some(([, cell, text]) => {
    const place = areaOfAddress(cell!);
    return String(sheet.cells.get(keyOf(place.row, place.column))?.value ?? "") === text!.replace(/""/g, '"');
  });
}
