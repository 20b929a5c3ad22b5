import { expect, test } from "vitest";
import { decidedIn } from "../../../core/taskpane/reading/decidedIn.ts";
import { emptyFlow, type FlowEvent, nextFlow } from "../../../core/taskpane/reading/flow.ts";
import { nothingRemembered } from "../../../core/taskpane/reading/remembered.ts";
import { sheetAnswer, sheetChoice } from "../../../core/taskpane/reading/sheetChoice.ts";
import { someReading } from "./someReading.ts";

const names = ["Read me", "Deals"];
const book = (...sheets: readonly string[]) => ({ sheets, proposed: sheets[sheets.length - 1]! });

test("a file with one sheet asks nothing, one with several asks which", () => {
  expect(sheetChoice(book("Deals"), nothingRemembered).chosen).toBe("Deals");
  expect(sheetChoice(book(...names), nothingRemembered).chosen).toBeNull();
});

test("the sheet chosen last time is taken for a file with the same sheets, not for another", () => {
  const { mark } = sheetChoice(book(...names), nothingRemembered);
  const answers = [{ headerFingerprint: mark, source: "CRM", answers: sheetAnswer("Deals") }];
  const remembered = { ...nothingRemembered, answers };
  expect(sheetChoice(book(...names), remembered).chosen).toBe("Deals");
  expect(sheetChoice(book("Read me", "Deals", "More"), remembered).chosen).toBeNull();
  expect(
    sheetChoice(book(...names), { ...remembered, answers: [{ ...answers[0]!, answers: "broken" }] }).chosen,
  ).toBeNull();
});

test("the choice is kept with the refresh, and another sheet starts without the decisions of the one before", () => {
  const events: FlowEvent[] = [
    { kind: "given", fileName: "report.xlsx" },
    { kind: "sheets", sheets: sheetChoice(book(...names), nothingRemembered) },
  ];
  const asking = events.reduce(nextFlow, emptyFlow);
  expect(asking.phase).toBe("sheets");
  const chosen = nextFlow(asking, { kind: "sheet", sheet: "Deals" });
  expect(chosen.phase).toBe("reading");
  expect(decidedIn(chosen, someReading()).sheet?.answer).toBe(sheetAnswer("Deals"));
  const decided = nextFlow(chosen, { kind: "as of", date: "2026-06-30" });
  expect(nextFlow(decided, { kind: "sheet", sheet: "Read me" }).choices.asOf).toBeNull();
});
