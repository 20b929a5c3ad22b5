import { expect, test } from "vitest";
import { shareChanges, shareQuestion, sharesWritten } from "../../../core/taskpane/shares/shareChanges.ts";
import { exampleState } from "../../../core/workbook/state/exampleState.ts";

const example = exampleState("sla");

test("shares that already follow the expected revenue are not written again", () => {
  const changes = shareChanges(example);
  expect(changes.changed).toBe(0);
  expect(shareQuestion(changes)).toContain("nothing to write");
});

test("the question counts the shares that change, and says what follows for the leads needed", () => {
  const [first, second, ...rest] = example.settings.metrics;
  const metrics = [{ ...first!, share: 0.5 }, { ...second!, share: null }, ...rest];
  const changes = shareChanges({ ...example, settings: { ...example.settings, metrics } });
  expect(changes.changed).toBe(2);
  expect(changes.leadsNeeded[1]).toBe(200);
  expect(shareQuestion(changes)).toMatch(
    /^This changes 2 of 30 shares of the goal, typed ones included, and the leads needed from \d+ to 200 a month; /,
  );
  expect(sharesWritten(changes)).toBe(
    "The shares of the goal now follow the expected revenue. 200 leads a month are needed for the goal.",
  );
});

test("without a goal no number of leads is claimed", () => {
  const settings = { ...example.settings, revenueGoal: null, metrics: [] };
  const changes = shareChanges({ ...example, settings });
  expect(shareQuestion(changes)).not.toContain("leads needed");
  expect(sharesWritten(changes)).toBe("The shares of the goal now follow the expected revenue.");
});
