import { expect, test } from "vitest";
import type { Answers } from "../../../core/crm/reading.ts";
import { keptAnswers } from "../../../core/taskpane/reading/keptAnswers.ts";

const answers: Answers = {
  columns: { channel: 3, persona: null, amount: "Deal value" },
  won: ["Signed", "Paid"],
  dateOrder: "DMY",
  decimal: "comma",
  rowKind: "opportunity",
  sourceFillsDown: true,
  switches: { duplicates: "use" },
};

test("every answer is one line in words, columns by their header where the file is at hand", () => {
  const header = ["Id", "Created", "Lead source"];
  expect(keptAnswers(answers, header).map(({ text }) => text)).toEqual([
    'Channel (lead source): "Lead source"',
    "Persona: not in this export",
    'Amount: "Deal value"',
    '"Signed" means won',
    '"Paid" means won',
    "Dates: day first",
    "One row is: opportunity",
    "The source of a group: holds for the rows below it",
    "Cents in amounts: after a comma",
    'Rows with "duplicates": use',
  ]);
  expect(keptAnswers(answers)[0]!.text).toBe("Channel (lead source): column 3");
});

test("each line can be taken back alone; all taken back leaves nothing", () => {
  const lines = keptAnswers(answers).length;
  for (const { key, without } of keptAnswers(answers)) {
    const left = keptAnswers(without);
    expect([key, left.length]).toEqual([key, lines - 1]);
    expect(left.some(other => other.key === key)).toBe(false);
  }
  let left = answers;
  for (let line = 0; line < lines; line++) left = keptAnswers(left)[0]!.without;
  expect(left).toEqual({});
});

test("what a person broke in the sheet is left out instead of stopping the pane", () => {
  const broken = { won: "Signed", columns: { nonsense: 4 } } as unknown as Answers;
  expect(keptAnswers(broken)).toEqual([]);
});
