import { expect, test } from "vitest";
import { reportOf, sentenceOf } from "../../core/taskpane/failure.ts";

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

test("the report names view, step, message and version", () => {
  const report = reportOf({ view: "Refresh", step: "Reading the export", text: "The file is empty." });
  expect(report).toBe("SLA Metrics 0.1.0\nView: Refresh\nStep: Reading the export\nMessage: The file is empty.");
});

test.each([
  ['Row 3: "Jane Doe" is not a date.', "Jane"],
  ["Row 3: “Jane Doe” is not a date.", "Jane"],
  ["Could not read jane.doe@example.com here.", "jane"],
  ["Could not read Acme-leads.csv here.", "Acme"],
])("the report of %s holds no personal data", (text, data) => {
  expect(reportOf({ view: "Refresh", step: "s", text })).not.toContain(data);
});
