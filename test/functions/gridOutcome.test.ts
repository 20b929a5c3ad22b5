import { expect, test } from "vitest";
import { grid } from "../../core/functions/grid.ts";
import { call } from "../../core/functions/lift/call.ts";
import { type CellValue, isError } from "../../core/functions/lift/values.ts";

const header = ["Record ID", "Create Date", "Lead Source", "Persona", "Stage", "Did they buy?", "Amount"];
const rows: CellValue[][] = Array.from({ length: 40 }, (_, index) => [
  String(index),
  `2026-0${(index % 6) + 1}-10`,
  "Newsletter",
  "Enterprise",
  ["Demo", "Proposal"][index % 2]!,
  ["Yes", "No", "Not yet", "Not yet"][index % 4]!,
  100,
]);

test("where no row is won, customers are not shown as none until the column of the outcome is named", () => {
  const asked = call(grid, [[header, ...rows], "customers"]);
  expect(isError(asked) && asked.message).toContain("it is not sure which column says who bought");
  expect(isError(call(grid, [[header, ...rows], "leads"]))).toBe(false);
});

test("a row of the mapping for one of its words says that the stage is right", () => {
  const answered = call(grid, [[header, ...rows], "customers", null, null, [["Demo", "open"]]]);
  if (isError(answered)) throw new Error(answered.message);
  expect((answered as unknown[][]).flat().filter(cell => typeof cell === "number" && cell > 0)).toEqual([]);
});
