import { expect, test } from "vitest";
import { agreementStart } from "../../../core/agreement/agreementFields.ts";
import { filledFields } from "../../../core/agreement/filledField.ts";
import { playbookFields, playbookStart } from "../../../core/agreement/playbookFields.ts";
import { readAll, readTyped, typedText } from "../../../core/taskpane/views/agreement/typedFields.ts";

const field = (key: string) => filledFields(playbookFields).find(candidate => candidate.key === key)!;

test("a share is shown and typed in percent, and kept as 0 to 1", () => {
  expect(typedText(field("bandARate"), "0.125")).toBe("12.5%");
  expect(readTyped(field("bandARate"), "12.5%")).toEqual({ text: "0.125" });
  expect(readTyped(field("bandARate"), "12.5")).toEqual({ text: "0.125" });
});

test("what has no reading is refused with a sentence that names the field", () => {
  expect(readTyped(field("bandARate"), "often")).toEqual({
    problem: expect.stringMatching(/^Band A: close rate: "often"/),
  });
  expect(readTyped(field("intentBar"), "101")).toEqual({ problem: expect.stringContaining("from 0 to 100") });
  expect(readTyped(field("nextMonthly"), "2026-02-30")).toEqual({
    problem: expect.stringContaining("not a day of the calendar"),
  });
});

test("a field with a problem keeps what it had, and a text keeps every sign", () => {
  const { agreement, playbook, problems } = readAll(
    { reviewMonths: "often", companyGoal: "=1+1", intentBar: "" },
    agreementStart,
    playbookStart,
  );
  expect(Object.keys(problems)).toEqual(["reviewMonths"]);
  expect(agreement).toEqual({ ...agreementStart, companyGoal: "=1+1" });
  expect(playbook).toEqual({ ...playbookStart, intentBar: "" });
});
