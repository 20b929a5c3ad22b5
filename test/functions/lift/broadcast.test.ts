import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { functions } from "../../../core/functions/index.ts";
import { call } from "../../../core/functions/lift/call.ts";
import type { Param } from "../../../core/functions/lift/param.ts";
import { type Argument, isError, type Outcome } from "../../../core/functions/lift/values.ts";

const elementWise = functions.filter(({ calculation }) => calculation.kind === "each");

/** Numbers that the parameter accepts, zeros among them wherever they are allowed. */
function cell({ kind, limits }: Param): fc.Arbitrary<number> {
  if (kind === "rate") return limits.open ? fc.constantFrom(0.1, 0.5, 0.9) : fc.constantFrom(0, 0.1, 0.5, 1);
  if (kind === "date") return fc.constantFrom(0, 46174.4, 46175.4);
  return fc.integer({ min: 0, max: 60 });
}

/** A single value, a row, a column or a block of rows x columns. */
function argument(param: Param, rows: number, columns: number): fc.Arbitrary<number | number[][]> {
  const table = (height: number, width: number) =>
    fc.array(fc.array(cell(param), { minLength: width, maxLength: width }), { minLength: height, maxLength: height });
  return fc.oneof(cell(param), table(1, columns), table(rows, 1), table(rows, columns));
}

const calls = (params: readonly Param[]) =>
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) => fc.tuple(...params.map(param => argument(param, rows, columns))));

const at = (value: number | number[][], row: number, column: number): number =>
  typeof value === "number" ? value : value[value.length === 1 ? 0 : row]![value[0]!.length === 1 ? 0 : column]!;

describe.each(elementWise.map(definition => [definition.name, definition] as const))("%s", (_, definition) => {
  const params = definition.params.filter(({ shape }) => shape === "each");

  test("gives for each cell of a block what it gives for the cell alone", () => {
    fc.assert(
      fc.property(calls(params), args => {
        const whole = call(definition, args);
        const rows = Math.max(...args.map(arg => (typeof arg === "number" ? 1 : arg.length)));
        const columns = Math.max(...args.map(arg => (typeof arg === "number" ? 1 : arg[0]!.length)));
        const alone = Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, (_, column) =>
            call(
              definition,
              args.map(arg => at(arg, row, column)),
            ),
          ),
        );
        const cells = alone.flat();
        if (rows * columns === 1) expect(whole).toEqual(cells[0]);
        else if (cells.some(isBad)) expect(isBad(whole)).toBe(true);
        else expect(whole).toEqual(alone.map(row => row.map(outcome => (isError(outcome) ? "" : outcome))));
      }),
      { numRuns: 60 },
    );
  });

  test("refuses sizes that do not fit", () => {
    if (params.length < 2) return;
    const value = (param: Param) => (param.limits.whole ? 1 : 0.5);
    const lengths = [2, 3, 1, 1];
    const columns = params.map((param, i): Argument => Array.from({ length: lengths[i]! }, () => [value(param)]));
    const outcome = call(definition, columns);
    expect(isError(outcome) && outcome.message).toContain("3 rows x 1 column do not go with 2 rows x 1 column");
  });
});

test("a long column with a long row is refused before memory runs out", () => {
  const long = Array.from({ length: 4000 }, () => 1);
  const outcome = call(functions.find(({ name }) => name === "SLA_CLOSE_RATE")!, [long.map(cell => [cell]), [long]]);
  expect(isError(outcome) && outcome.message).toBe(
    "SLA_CLOSE_RATE: the result would have 4000 rows x 4000 columns, more cells than a sheet holds; use shorter ranges.",
  );
});

function isBad(outcome: Outcome): boolean {
  return isError(outcome) && outcome.code === "#VALUE!";
}
