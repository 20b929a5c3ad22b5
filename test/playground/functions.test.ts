import { readFileSync } from "node:fs";
import { CellValueType, type ICellData } from "@univerjs/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { functions } from "../../core/functions/index.ts";
import type { Argument, CellValue } from "../../core/functions/lift/values.ts";
import type { ReadCell } from "../../core/workbook/writing/host.ts";
import { headlessGrid } from "../../playground/headlessGrid.ts";
import { readSheets } from "../../playground/readSheets.ts";
import { layOut } from "./formulaText.ts";

type Answer = number | string;
interface Case {
  readonly fn: string;
  readonly args: readonly Argument[];
  readonly why: string;
  readonly result?: Answer | readonly (readonly Answer[])[];
  readonly error?: string;
  readonly contains?: readonly Answer[];
  readonly tolerance?: number;
}

/** What a formula cannot say in this grid, with the reason. */
const unsayable: readonly { readonly reason: string; readonly holds: (c: Case) => boolean }[] = [];

const vectors: readonly Case[] = JSON.parse(
  readFileSync(new URL("../functions/vectors.json", import.meta.url), "utf8"),
);
const examples: readonly Case[] = functions.flatMap(({ name, examples: own }) =>
  own.map(({ args, gives, note }) => {
    const why = note ?? "example of the definition";
    return typeof gives === "string" && gives.startsWith("#")
      ? { fn: name, args, error: gives, why }
      : { fn: name, args, result: gives as Answer, why };
  }),
);
const known = new Set<string>(functions.map(({ name }) => name));
const cases = [...examples, ...vectors.filter(({ fn }) => known.has(fn))];

const argumentColumn = 40;
const blank = "AM1";
const grid = headlessGrid();
const sheet = grid.book.getActiveSheet();
let shownCells: readonly (readonly ReadCell[])[] = [];
/** Row of the formula of each case. */
const places: number[] = [];

beforeAll(async () => {
  const formulas: [number, string][] = [];
  const tables: { row: number; column: number; cells: readonly (readonly CellValue[])[] }[] = [];
  let row = 0;
  for (const one of cases) {
    const laid = layOut(one.fn, one.args, row, argumentColumn, blank);
    places.push(row);
    formulas.push([row, laid.formula]);
    tables.push(...laid.tables);
    row += Math.max(laid.rows, Array.isArray(one.result) ? one.result.length : 1) + 1;
  }
  sheet.setRowCount(row + 10);
  sheet.setColumnCount(argumentColumn + 60);
  for (const { row: top, column, cells } of tables) {
    const width = Math.max(1, ...cells.map(line => line.length));
    const filled = cells.map(line => Array.from({ length: width }, (_, i) => cellData(line[i])));
    sheet.getRange(top, column, cells.length, width).setValues(filled);
  }
  for (const [at, formula] of formulas) sheet.getRange(at, 0).setFormula(formula);
  shownCells = (await readSheets(grid, [sheet.getSheetName()]))[0]!.cells;
});
afterAll(() => grid.univer.dispose());

function cellData(value: CellValue): ICellData {
  if (value === null || value === undefined || value === "") return { v: null };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  return { v: String(value), t: CellValueType.STRING };
}

function shown(row: number, column: number): unknown {
  const cell = shownCells[row]?.[column] ?? "";
  return typeof cell === "object" ? (cell.v ?? "") : cell;
}

function expectClose(got: unknown, wanted: Answer, tolerance: number): void {
  if (typeof wanted === "string") {
    expect(got).toBe(wanted);
    return;
  }
  expect(got).toBeTypeOf("number");
  const allowed = wanted === 0 ? 1e-12 : Math.abs(wanted) * tolerance;
  expect(Math.abs((got as number) - wanted)).toBeLessThanOrEqual(allowed);
}

describe("a formula in the playground gives what core gives", () => {
  test.each(cases.map((one, i) => [one.fn, one.why, JSON.stringify(one.args).slice(0, 80), i] as const))(
    "%s: %s %s",
    (_fn, _why, _args, i) => {
      const one = cases[i]!;
      const row = places[i]!;
      if (unsayable.some(({ holds }) => holds(one))) return;
      if (one.error !== undefined) {
        expect(shown(row, 0)).toBe(one.error);
      } else if (one.contains !== undefined) {
        const numbers =
          String(shown(row, 0))
            .match(/\d[\d,]*(\.\d+)?/g)
            ?.map(text => text.replaceAll(",", "")) ?? [];
        for (const wanted of one.contains) expect(numbers).toContain(String(wanted));
      } else {
        const wanted = one.result!;
        const rows = typeof wanted === "object" ? wanted : [[wanted]];
        for (const [r, line] of rows.entries()) {
          for (const [c, value] of line.entries()) expectClose(shown(row + r, c), value, one.tolerance ?? 1e-9);
        }
      }
    },
  );
});
