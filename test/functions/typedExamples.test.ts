import { afterAll, beforeAll, expect, test } from "vitest";
import { functions } from "../../core/functions/index.ts";
import { formulaText } from "../../core/functions/lift/formulaText.ts";
import type { ReadCell } from "../../core/workbook/writing/host.ts";
import { headlessGrid } from "../../playground/headlessGrid.ts";
import { playgroundHost } from "../../playground/host.ts";
import { readSheets } from "../../playground/readSheets.ts";
import { expectClose, type Result } from "./expectClose.ts";

/** Every example as the reference spells it, typed into a cell: what a person gets who copies it. */
const examples = functions.flatMap(definition =>
  definition.examples.map(({ args, gives }) => ({ formula: formulaText(definition, args), gives })),
);
const room = 20;

const grid = headlessGrid();
const host = playgroundHost(grid);
const sheet = grid.book.getActiveSheet();
let cells: readonly (readonly ReadCell[])[] = [];

beforeAll(async () => {
  sheet.setRowCount(examples.length * room + room);
  for (const [at, { formula }] of examples.entries()) {
    sheet.getRange(at * room, 0).activate();
    await host.typeFormula?.(formula);
  }
  cells = (await readSheets(grid, [sheet.getSheetName()]))[0]!.cells;
});
afterAll(() => grid.univer.dispose());

test.each(examples.map(({ formula, gives }, at) => [formula, gives, at] as const))("%s gives %s", (_, gives, at) => {
  const rows = typeof gives === "object" ? gives : [[gives]];
  const shown = rows.map((row, r) => row.map((_cell, c) => valueAt(at * room + r, c)));
  expectClose(shown as (string | number)[][], rows as Result, 1e-12);
});

test("a cell that is not blank is not overwritten", async () => {
  sheet.getRange(0, 0).activate();
  await expect(host.typeFormula?.("=SLA_DEALS_NEEDED(1,1)")).rejects.toThrow(
    "A1 is not blank: select a blank cell, with room below and beside it.",
  );
});

function valueAt(row: number, column: number): unknown {
  const cell = cells[row]?.[column] ?? "";
  return typeof cell === "object" ? (cell.v ?? "") : cell;
}
