import { expect, test } from "vitest";
import { allUnassigned, asTheyAre } from "../../../core/taskpane/reading/asTheyAre.ts";

const values = (...raws: readonly string[]) =>
  raws.map(raw => ({ raw, rows: 1, name: "Unassigned", by: "nothing" as const }));

test("each value becomes a channel of its own, spellings of one name only one", () => {
  expect(asTheyAre(values("Trade fair", "trade  fair", "Partner"), [], "channel")).toEqual({
    "Trade fair": "Trade fair",
    "trade  fair": "Trade fair",
    Partner: "Partner",
  });
});

test("a name that the workbook has is taken in its spelling", () => {
  expect(asTheyAre(values("EMAIL"), ["Email"], "channel")).toEqual({ EMAIL: "Email" });
});

test("what cannot be a name stays Unassigned", () => {
  const odd = ["=cmd()", "12345", "what?", "a name that is much longer than any cell could show", "Total"];
  expect(Object.values(asTheyAre(values(...odd), [], "channel"))).toEqual(odd.map(() => "Unassigned"));
});

test("all of them can be left Unassigned at once", () => {
  expect(allUnassigned(values("A", "B"))).toEqual({ A: "Unassigned", B: "Unassigned" });
});
