import { expect, test } from "vitest";
import type { ValueMapping } from "../../../core/crm/reading.ts";
import { checkBasics, emptyBasics, proposedBasics } from "../../../core/taskpane/views/build/basics.ts";

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

test("an export proposes its currency and the finest level at which its leads have names", () => {
  const named: ValueMapping[] = [{ raw: "x", rows: 1, name: "Email", by: "proposal" }];
  const unnamed: ValueMapping[] = [{ raw: "y", rows: 1, name: "Unassigned", by: "nothing" }];
  const proposed = (channelValues: ValueMapping[], personaValues: ValueMapping[]) =>
    proposedBasics({ currency: "EUR", channelValues, personaValues });
  expect(proposed(named, named)).toEqual({ currency: "EUR", detail: "channel and persona" });
  expect(proposed(named, unnamed)).toEqual({ currency: "EUR", detail: "channel" });
  expect(proposed(unnamed, [])).toEqual({ currency: "EUR", detail: "total" });
  expect(proposedBasics({ currency: null, channelValues: named, personaValues: [] })).toEqual({ detail: "channel" });
});
