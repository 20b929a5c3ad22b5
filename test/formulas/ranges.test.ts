import { expect, test } from "vitest";
import { fitting, Memory } from "../../core/formulas/ranges.ts";
import type { Scalar } from "../../core/formulas/values.ts";

test("what is remembered of one error as a criterion is not the answer for another", () => {
  const list: readonly Scalar[] = [{ error: "#N/A" }, { error: "#DIV/0!" }, "", { error: "#N/A" }];
  const cells = { rows: list.length, columns: 1, at: (row: number) => list[row]!, memory: new Memory() };
  const places = (criterion: Scalar) => [...fitting(cells, criterion).places];
  expect([places({ error: "#N/A" }), places({ error: "#DIV/0!" }), places({ error: "#N/A" })]).toEqual([
    [0, 3],
    [1],
    [0, 3],
  ]);
});
