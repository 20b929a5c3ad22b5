import { expect, test } from "vitest";
import { checkBasics, emptyBasics } from "../../../core/taskpane/views/build/basics.ts";

test("a blank goal and company are fine, the currency is written in capitals", () => {
  const { value, problems } = checkBasics({ ...emptyBasics, currency: " eur " });
  expect(problems).toEqual({});
  expect(value).toEqual({ company: "", currency: "EUR", revenueGoal: null, detail: "channel and persona" });
});

test("a bad currency and a bad goal are named with what to type", () => {
  const { problems } = checkBasics({ ...emptyBasics, currency: "dollars", goal: "lots" });
  expect(problems.currency).toContain("such as USD or EUR");
  expect(problems.goal).toContain("such as 50000");
});
