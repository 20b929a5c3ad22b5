import { expect, test } from "vitest";
import { repairedSentence } from "../../../core/taskpane/views/functions/repairFormulas.tsx";

test.each([
  [{ entered: 0, locked: [] }, "No SLA formula shows #NAME?."],
  [{ entered: 1, locked: [] }, "1 formula was entered again."],
  [
    { entered: 3, locked: ["A", "B"] },
    "3 formulas were entered again. Protected and left alone: A, B. Unprotect, then try again.",
  ],
  [{ entered: 0, locked: ["A"] }, "Nothing was entered. Protected and left alone: A. Unprotect, then try again."],
])("%j is said in a sentence", (repaired, sentence) => {
  expect(repairedSentence(repaired)).toBe(sentence);
});
