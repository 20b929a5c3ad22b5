import { expect, test } from "vitest";
import { plainCount, plainMoney, plainShare, plural } from "../../core/taskpane/plainNumbers.ts";

test("counts, shares and money read plainly; what is not known is a dash", () => {
  expect(plainCount(12345)).toBe("12,345");
  expect(plainShare(0.1234)).toBe("12.3%");
  expect(plainShare(0.5)).toBe("50%");
  expect(plainMoney(50000, "USD")).toBe("$50,000");
  expect(plainMoney(55.639, "EUR")).toBe("€55.64");
  expect(plainMoney(63.2, "USD")).toBe("$63.20");
  expect([plainCount(null), plainShare(null), plainMoney(null, "USD")]).toEqual(["-", "-", "-"]);
});

test("a currency that is no code stands behind the number", () => {
  expect(plainMoney(100, "kr.")).toBe("100 kr.");
  expect(plainMoney(100, "")).toBe("100");
});

test("one is singular", () => {
  expect([plural(1, "row"), plural(0, "row"), plural(2000, "row")]).toEqual(["1 row", "0 rows", "2,000 rows"]);
});
