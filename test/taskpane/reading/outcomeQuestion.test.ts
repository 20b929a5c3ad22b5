import { expect, test } from "vitest";
import { readExport } from "../../../core/crm/readExport.ts";
import type { Reading } from "../../../core/crm/reading.ts";
import { emptyFlow, type Flow, nextFlow, optionsOf } from "../../../core/taskpane/reading/flow.ts";
import { blockingQuestions, questionsOf, unsureRoles } from "../../../core/taskpane/reading/openDecisions.ts";

const rows = Array.from({ length: 40 }, (_, index) => {
  const bought = ["Yes", "No", "Not yet", "Not yet"][index % 4];
  const signed = bought === "Yes" ? "2026-03-15" : "";
  return `${index},2026-0${(index % 3) + 1}-10,Newsletter,${["Demo", "Proposal"][index % 2]},${bought},${signed},100`;
});
const text = `ID,Created,Lead Source,Stage,Did they buy?,Back from legal,Amount\n${rows.join("\n")}\n`;

function readAgain(flow: Flow): Flow {
  const reading = readExport({ text }, optionsOf(flow)) as Reading;
  expect(reading.kind).toBe("reading");
  return nextFlow(flow, { kind: "read", reading, key: "k" });
}

/** The outcome question answered by the option that starts with `label`, and the file read once more. */
function answered(label: string): Flow {
  const flow = readAgain(emptyFlow);
  const question = flow.reading!.questions.find(({ id }) => id === "outcome column")!;
  const option = question.options.findIndex(each => each.label.startsWith(label));
  expect(option).toBeGreaterThanOrEqual(0);
  return readAgain(nextFlow(flow, { kind: "answer", question, option }));
}

test("where no row is won, the pane asks which column says who bought, and nothing is applied before", () => {
  const flow = readAgain(emptyFlow);
  expect(blockingQuestions(flow).map(({ id }) => id)).toContain("outcome column");
  expect(unsureRoles(flow)).toContain("stage");
  const question = flow.reading!.questions.find(({ id }) => id === "outcome column")!;
  expect(question.text).toBe('No row is won by "Stage". Which column says who bought?');
  expect(question.options[question.taken]!.label).toMatch(/^Stage /);
});

test("a column of words is asked about word by word, and the answers count", () => {
  let flow = answered("Did they buy?");
  expect(questionsOf(flow).map(({ question }) => question.id)).toEqual([
    "outcome column",
    "stage: Yes",
    "stage: No",
    "stage: Not yet",
  ]);
  for (const question of blockingQuestions(flow)) {
    flow = readAgain(nextFlow(flow, { kind: "answer", question, option: question.taken }));
  }
  expect(blockingQuestions(flow)).toEqual([]);
  expect(flow.reading!.outcome).toMatchObject({ won: 10, lost: 10, open: 20 });
});

test("a column of dates says that its rows are won", () => {
  const flow = answered("Back from legal");
  expect(blockingQuestions(flow)).toEqual([]);
  expect(flow.reading!.outcome).toMatchObject({ won: 10, open: 30 });
});

test("the stage may stay, and then no row is won", () => {
  const flow = answered("Stage");
  expect(blockingQuestions(flow)).toEqual([]);
  expect(flow.reading!.cohorts.every(({ customers }) => customers === 0)).toBe(true);
});

test("an export may say nothing of customers", () => {
  const flow = answered("None");
  expect(blockingQuestions(flow)).toEqual([]);
  expect(flow.reading!.cohorts.every(({ customers }) => customers === null)).toBe(true);
});
