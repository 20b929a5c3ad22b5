import { expect, test } from "vitest";
import { sentenceOf } from "../../core/taskpane/failure.ts";

test.each([
  [new Error("The sheet is protected"), "The sheet is protected."],
  ["Try again!", "Try again!"],
  [{ message: "No access." }, "No access."],
])("%s becomes a sentence", (thrown, sentence) => expect(sentenceOf(thrown)).toBe(sentence));

test.each([null, undefined, "", 7, {}, { message: 3 }])(
  "%j without a reason still becomes a clear sentence",
  thrown => {
    expect(sentenceOf(thrown)).toContain("gave no reason");
  },
);
