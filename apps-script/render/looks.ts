/** Formats and looks of all blocks of a sheet, one call for each thing that differs, whatever the number of cells. */
import { a1 } from "../../core/workbook/model/address.ts";
import { type Appearance, appearances } from "../../core/workbook/model/appearance.ts";
import { areaOf } from "../../core/workbook/model/blocks.ts";
import type { Area, Block } from "../../core/workbook/model/model.ts";
import { patternOf } from "./contents.ts";

type Tab = GoogleAppsScript.Spreadsheet.Sheet;
type List = GoogleAppsScript.Spreadsheet.RangeList;

export const addressOf = ({ row, column, rows, columns }: Area): string =>
  `${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`;

/** Calls `apply` once for each value, with all areas that have it. */
function grouped<T>(tab: Tab, pairs: readonly (readonly [T, Area])[], apply: (list: List, value: T) => void): void {
  const areas = new Map<T, string[]>();
  for (const [value, area] of pairs) areas.set(value, [...(areas.get(value) || []), addressOf(area)]);
  areas.forEach((list, value) => {
    apply(tab.getRangeList(list), value);
  });
}

/** Before the contents: a cell marked as text takes them as text. */
export function setNumberFormats(tab: Tab, blocks: readonly Block[]): void {
  const runs: [string, Area][] = [];
  for (const block of blocks) {
    const { row, column, columns } = areaOf(block);
    for (let c = 0; c < columns; c += 1) {
      let start = 0;
      const of = (r: number) => (block.cells[r] ? patternOf(block.cells[r]![c]!, block, c) : "");
      for (let r = 1; r <= block.cells.length; r += 1) {
        if (of(r) === of(start)) continue;
        runs.push([of(start), { row: row + start, column: column + c, rows: r - start, columns: 1 }]);
        start = r;
      }
    }
  }
  grouped(tab, runs, (list, value) => list.setNumberFormat(value));
}

export function setLooks(tab: Tab, blocks: readonly Block[]): void {
  if (blocks.length === 0) return;
  tab.getRangeList(blocks.map(block => addressOf(areaOf(block)))).clearFormat();
  const set = <T>(choose: (look: Appearance) => T | undefined, apply: (list: List, value: T) => void) => {
    const pairs: [T, Area][] = [];
    for (const block of blocks) {
      const value = choose(appearances[block.look]);
      if (value) pairs.push([value, areaOf(block)]);
    }
    grouped(tab, pairs, apply);
  };
  set(
    ({ ink }) => ink,
    (list, colour) => list.setFontColor(colour),
  );
  set(
    ({ ground }) => ground,
    (list, colour) => list.setBackground(colour),
  );
  set(
    ({ size }) => size,
    (list, size) => list.setFontSize(size),
  );
  set(
    ({ bold }) => bold,
    list => list.setFontWeight("bold"),
  );
  set(
    ({ italic }) => italic,
    list => list.setFontStyle("italic"),
  );
  set(
    ({ centred }) => centred,
    list => list.setHorizontalAlignment("center"),
  );
  set(
    ({ wrapped }) => wrapped,
    list => list.setWrap(true),
  );
  set(
    ({ atTop }) => atTop,
    list => list.setVerticalAlignment("top"),
  );
  set(
    ({ border, borderColour }) => border && `${border} ${borderColour}`,
    (list, line) => {
      const [where, colour] = line.split(" ") as [string, string];
      const box = where === "box" || null;
      const top = where === "top" || box;
      const bottom = where === "bottom" || box;
      list.setBorder(top, box, bottom, box, box, box, colour, SpreadsheetApp.BorderStyle.SOLID);
    },
  );
}
