import { expect, test } from "vitest";
import { firstRows, rowsSentence } from "../../../core/taskpane/review/qualityWords.ts";

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
