import { expect, test } from "vitest";
import { calculate } from "../../core/formulas/calculate.ts";
import { sheetNames } from "../../core/workbook/model/sheetNames.ts";
import { slaWorkbook } from "../../core/workbook/slaWorkbook.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import type { State } from "../../core/workbook/state/state.ts";

const example = exampleState("plain");

/** At 6 to 7 pixels a sign, in a window of 1,280 pixels with the pane at its side. */
const signsInOneLine = 130;

function notesOf(state: State): string[] {
  const workbook = slaWorkbook(state);
  const at = calculate(workbook);
  const { blocks } = workbook.sheets.find(({ name }) => name === sheetNames.overview)!;
  return blocks
    .filter(({ look }) => look === "note")
    .flatMap(({ row, column, cells }) =>
      cells.flatMap((line, down) => line.map((_, across) => at(sheetNames.overview, row + down, column + across))),
    )
    .filter(text => typeof text === "string");
}

test("every note can be read in one line of a small window", () => {
  const uneven = { ...example.settings, revenueGoal: 43_210_987, personas: example.settings.personas.slice(1) };
  const unpriced = example.history.map(row => ({ ...row, revenue: null, pricedCustomers: null }));
  const notes = [example, { ...example, settings: uneven }, { ...example, history: unpriced }].flatMap(notesOf);
  for (const expected of ["not the 2,000", "first refresh", "Row by row", "no close rate or price", "does not name"])
    expect(notes.join("\n")).toContain(expected);
  expect(notes.filter(note => note.length > signsInOneLine)).toEqual([]);
});

test("a printed page shows all of its columns in a size that can be read", () => {
  const { widths, print } = slaWorkbook(example).sheets.find(({ name }) => name === sheetNames.overview)!;
  const { column, columns } = print!.area!;
  const across = Array.from({ length: columns }, (_, index) => widths[column + index] ?? 64);
  // A page of A4 across has about 1,070 pixels between its margins: six points of eleven are left.
  expect(across.reduce((sum, width) => sum + width, 0)).toBeLessThan((1_070 * 11) / 6);
  expect(print).toMatchObject({ landscape: true, fitWidth: true });
});
