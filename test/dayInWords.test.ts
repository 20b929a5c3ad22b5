import { expect, test } from "vitest";
import { dayInWords, monthInWords } from "../core/dayInWords.ts";

test("dates and months are read from the text, whatever the machine's time zone", () => {
  expect(dayInWords("2026-07-01")).toBe("1 July 2026");
  expect(dayInWords("2026-12-31T23:59:59Z")).toBe("31 December 2026");
  expect(monthInWords("2026-01")).toBe("January 2026");
  expect(dayInWords("soon")).toBe("soon");
});
