import { expect, test } from "vitest";
import { firstRows, foundSentence, manyLeftOut, rowsSentence } from "../../../core/taskpane/review/qualityWords.ts";

test("the rows always add up in one line", () => {
  expect(rowsSentence({ rows: { read: 2646, used: 2600, merged: 26, leftOut: 20 } })).toBe(
    "2,646 rows read = 2,600 used + 26 merged as duplicates + 20 left out.",
  );
});

test("the first row numbers are named, the rest counted", () => {
  expect(firstRows([])).toBe("");
  expect(firstRows([7])).toBe("Row 7");
  expect(firstRows([1, 2, 3])).toBe("Rows 1, 2, 3");
  expect(firstRows([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toBe("Rows 1, 2, 3, 4, 5, 6, 7, 8 and 2 more");
});

test("the folded report names what was found, and opens by itself where many rows do not count", () => {
  const problem = { kind: "test leads", count: 1200, rows: [], text: "" } as const;
  expect(foundSentence({ problems: [problem] })).toBe("Found: test leads 1,200.");
  expect(foundSentence({ problems: [] })).toBe("No problems were found in the rows.");
  const rows = { read: 100, used: 95, merged: 3, leftOut: 2 };
  expect(manyLeftOut({ rows })).toBe(false);
  expect(manyLeftOut({ rows: { ...rows, used: 85, leftOut: 12 } })).toBe(true);
});
