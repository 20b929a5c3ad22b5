import { expect, test } from "vitest";
import { valueKey } from "../../core/crm/text/fold.ts";

test("case, accents, blanks, underscores and hyphens inside words make no other value", () => {
  for (const same of ["Paid Search", "paid_search", "PAID  SEARCH ", "paid-search", "Páid Search"])
    expect(valueKey(same)).toBe("paidsearch");
});

test("marks that tell grades, sizes and formulas apart stay", () => {
  const different = ["A", "A+", "A-", "+A", "=A", "@A", "C#", "C++", "1-10", "110", "11-0"];
  expect(new Set(different.map(valueKey)).size).toBe(different.length);
});
